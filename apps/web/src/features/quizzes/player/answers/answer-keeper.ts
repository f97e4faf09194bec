import type { Answer, Reveal, SaveAnswerResult } from '@debrief/contracts';
import { type AnswerState, type Draft, fromServer, isUnsaved, type PendingSave } from './answer-state.ts';
import {
  withChoice,
  withDraft,
  withKept,
  withPending,
  withRefusal,
  withResult,
  withServer,
} from './change-answer.ts';
import type { DraftShelf, KeptAnswers } from './draft-shelf.ts';
import { type KeeperSnapshot, takeSnapshot } from './keeper-snapshot.ts';

export type SaveSender = (questionVersionId: string, save: PendingSave) => Promise<SaveAnswerResult>;

export interface AnswerKeeperOptions {
  send: SaveSender;
  shelf: DraftShelf;
  newSaveKey: () => string;
  /** What is noted of the question beside the answer: time on screen in all, options struck out. */
  notes: (questionVersionId: string) => Pick<PendingSave, 'timeSpentMs' | 'struckOptionIds'>;
  /** Whether a failure says that the server was not reached, so that the same save may go again. */
  isUnreached: (error: unknown) => boolean;
  onReveal: (questionVersionId: string, reveal: Reveal) => void;
  onClosed: () => void;
  /** The server would not take a save, and asking again would not help. */
  onRefused: (error: unknown) => void;
  /** Within a second of the last change it is on its way. */
  delayMs?: number;
}

const retryDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Holds every answer of one attempt in this tab and gets each change to the server exactly once. */
export class AnswerKeeper {
  readonly #options: AnswerKeeperOptions;
  readonly #answers = new Map<string, AnswerState>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** By question: resolves when its saves are through, or cannot go on. */
  readonly #sending = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: KeeperSnapshot;
  #isRunning = true;
  #turn = 0;
  #isRestored = false;

  constructor(options: AnswerKeeperOptions) {
    this.#options = options;
    this.#snapshot = this.#take();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): KeeperSnapshot => this.#snapshot;

  /** Takes over the server's answers; what is being written here stays. */
  adopt(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const known = this.#answers.get(answer.questionVersionId);
      this.#answers.set(answer.questionVersionId, known ? withServer(known, answer) : fromServer(answer));
    }
    this.#changed();
  }

  /** Takes up, once, what this device had kept from before; from then on it keeps what is unsaved now. */
  restore(kept: KeptAnswers): void {
    this.#isRestored = true;
    for (const [id, answer] of kept) this.#update(id, (state) => withKept(state, answer));
    for (const id of kept.keys()) this.#schedule(id, 0);
    this.#changed();
  }

  change(id: string, change: Partial<Draft>, delayMs = this.#options.delayMs ?? 400): void {
    this.#update(id, (state) => withDraft(state, change));
    this.#schedule(id, change.check ? 0 : delayMs);
  }

  choose(id: string, keep: 'mine' | 'theirs'): void {
    this.#update(id, (state) => withChoice(state, keep));
    this.#schedule(id, 0);
  }

  /** Sends what is unsaved now; resolves when everything is through, or cannot go on. */
  async flush(): Promise<void> {
    this.#failures = 0;
    await this.#sendUnsaved();
  }

  /** From now on; the returned function ends it, unless it was started again in between. */
  start(): () => void {
    const turn = ++this.#turn;
    this.#isRunning = true;
    return () => {
      if (turn === this.#turn) this.#stop();
    };
  }

  #stop(): void {
    this.#isRunning = false;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    clearTimeout(this.#retryTimer);
  }

  #schedule(id: string, delayMs: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => void this.#send(id), delayMs),
    );
  }

  #send(id: string): Promise<void> {
    clearTimeout(this.#timers.get(id));
    const running = this.#sending.get(id);
    if (running) return running;
    const sending = this.#sendAll(id).finally(() => {
      this.#sending.delete(id);
      this.#changed();
    });
    this.#sending.set(id, sending);
    return sending;
  }

  /** What is written while a save is on its way goes right after it. */
  async #sendAll(id: string): Promise<void> {
    while (this.#isRunning) {
      this.#update(id, (state) =>
        withPending(state, { saveKey: this.#options.newSaveKey(), ...this.#options.notes(id) }),
      );
      const pending = this.#answers.get(id)?.pending;
      if (!pending || !(await this.#deliver(id, pending))) return;
    }
  }

  async #deliver(id: string, pending: PendingSave): Promise<boolean> {
    try {
      const result = await this.#options.send(id, pending);
      this.#failures = 0;
      this.#update(id, (state) => withResult(state, result));
      if (result.status === 'saved' && result.reveal) this.#options.onReveal(id, result.reveal);
      if (result.status === 'closed' || result.status === 'late') this.#options.onClosed();
      return true;
    } catch (error) {
      if (this.#options.isUnreached(error)) this.#retryLater();
      else this.#refuse(id, error);
      return false;
    }
  }

  #refuse(id: string, error: unknown): void {
    this.#update(id, withRefusal);
    this.#options.onRefused(error);
  }

  #retryLater(): void {
    const delayMs = retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)];
    this.#failures += 1;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => void this.#sendUnsaved(), delayMs);
  }

  async #sendUnsaved(): Promise<void> {
    const unsaved = [...this.#answers].filter(([, state]) => isUnsaved(state));
    await Promise.all(unsaved.map(([id]) => this.#send(id)));
  }

  #update(id: string, change: (state: AnswerState) => AnswerState): void {
    const state = this.#answers.get(id);
    if (!state) return;
    this.#answers.set(id, change(state));
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = this.#take();
    if (this.#isRestored) this.#options.shelf.keep(this.#snapshot.answers);
    for (const listener of this.#listeners) listener();
  }

  #take(): KeeperSnapshot {
    return takeSnapshot(this.#answers, this.#failures > 0);
  }
}
