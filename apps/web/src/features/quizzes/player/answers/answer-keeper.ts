import type { Answer, Reveal, SaveAnswerResult } from '@debrief/contracts';
import { type AnswerState, type Draft, fromServer, isUnsaved, type PendingSave } from './answer-state.ts';
import { withChoice, withDraft, withPending, withRefusal, withResult, withServer } from './change-answer.ts';
import type { DraftShelf } from './draft-shelf.ts';

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

export interface KeeperSnapshot {
  answers: ReadonlyMap<string, AnswerState>;
  unsavedCount: number;
  isSending: boolean;
  /** The server is not reached: what is unsaved is kept on this device. */
  isUnreached: boolean;
  lastSavedAt: string | null;
}

const retryDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Holds every answer of one attempt in this tab and gets each change to the server exactly once. */
export class AnswerKeeper {
  readonly #options: AnswerKeeperOptions;
  readonly #answers = new Map<string, AnswerState>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sending = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: KeeperSnapshot;
  #isStopped = false;

  constructor(options: AnswerKeeperOptions) {
    this.#options = options;
    this.#snapshot = this.#take();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): KeeperSnapshot => this.#snapshot;

  /** Takes over the server's answers, and once at the beginning what this device had kept. */
  adopt(
    answers: readonly Answer[],
    kept: ReadonlyMap<string, Pick<AnswerState, 'draft' | 'pending'>> = new Map(),
  ): void {
    for (const answer of answers) {
      const id = answer.questionVersionId;
      const known = this.#answers.get(id);
      const next = known
        ? withServer(known, answer)
        : { ...fromServer(answer), ...(answer.isChecked ? {} : kept.get(id)) };
      this.#answers.set(id, next);
      if (!known && isUnsaved(next)) this.#schedule(id, 0);
    }
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

  /** Sends what is unsaved now; resolves when nothing more can be done. */
  async flush(): Promise<void> {
    this.#failures = 0;
    await Promise.all(
      [...this.#answers].filter(([, state]) => isUnsaved(state)).map(([id]) => this.#send(id)),
    );
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    clearTimeout(this.#retryTimer);
  }

  start(): void {
    this.#isStopped = false;
  }

  #schedule(id: string, delayMs: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => void this.#send(id), delayMs),
    );
  }

  async #send(id: string): Promise<void> {
    clearTimeout(this.#timers.get(id));
    if (this.#sending.has(id) || this.#isStopped) return;
    this.#update(id, (state) =>
      withPending(state, { saveKey: this.#options.newSaveKey(), ...this.#options.notes(id) }),
    );
    const pending = this.#answers.get(id)?.pending;
    if (!pending) return;
    this.#sending.add(id);
    const isDone = await this.#deliver(id, pending);
    this.#sending.delete(id);
    this.#changed();
    if (isDone && this.#answers.get(id)?.draft && !this.#answers.get(id)?.conflict) await this.#send(id);
  }

  async #deliver(id: string, pending: PendingSave): Promise<boolean> {
    try {
      const result = await this.#options.send(id, pending);
      this.#failures = 0;
      this.#update(id, (state) => withResult(state, result));
      if (result.status === 'saved' && result.reveal) this.#options.onReveal(id, result.reveal);
      if (result.status === 'closed') this.#options.onClosed();
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
    this.#retryTimer = setTimeout(() => void this.#retry(), delayMs);
  }

  async #retry(): Promise<void> {
    await Promise.all(
      [...this.#answers].filter(([, state]) => isUnsaved(state)).map(([id]) => this.#send(id)),
    );
  }

  #update(id: string, change: (state: AnswerState) => AnswerState): void {
    const state = this.#answers.get(id);
    if (!state) return;
    this.#answers.set(id, change(state));
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = this.#take();
    this.#options.shelf.keep(this.#snapshot.answers);
    for (const listener of this.#listeners) listener();
  }

  #take(): KeeperSnapshot {
    const states = [...this.#answers.values()];
    return {
      answers: new Map(this.#answers),
      unsavedCount: states.filter(isUnsaved).length,
      isSending: this.#sending.size > 0,
      isUnreached: this.#failures > 0,
      lastSavedAt: states.reduce<string | null>((last, { server }) => later(last, server.savedAt), null),
    };
  }
}

function later(a: string | null, b: string | null): string | null {
  return (a ?? '') > (b ?? '') ? a : b;
}
