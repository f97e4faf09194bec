import type { DraftShelf } from './draft-shelf.ts';

export interface DraftSaved {
  revision: number;
  savedAt: string;
}

export interface DraftKeeperOptions<Content> {
  send(content: Content, baseRevision: number): Promise<DraftSaved>;
  shelf: DraftShelf<Content>;
  /** Whether a failure says that the server was not reached, so that the same save may go again. */
  isUnreached(error: unknown): boolean;
  /** Whether somewhere else a newer revision was saved. */
  isConflict(error: unknown): boolean;
  revision: number;
  savedAt: string | null;
  delayMs?: number;
}

/**
 * resting: all is saved, or nothing was written yet. changed: will go in a moment. saving: on its way. unreached: kept on
 * this device and tried again. conflict: saved somewhere else meanwhile; waits for a decision. refused: the server would
 * not take it.
 */
export type DraftPhase = 'resting' | 'changed' | 'saving' | 'unreached' | 'conflict' | 'refused';

export interface DraftSnapshot {
  phase: DraftPhase;
  savedAt: string | null;
  revision: number;
  error: unknown;
}

const retryDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Gets what is written to the server, one save at a time, and keeps it on this device until it is there. */
export class DraftKeeper<Content> {
  readonly #options: DraftKeeperOptions<Content>;
  readonly #listeners = new Set<() => void>();
  /** What has not reached the server; null when everything has. */
  #unsaved: Content | null = null;
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isRunning = true;
  #turn = 0;
  #snapshot: DraftSnapshot;

  constructor(options: DraftKeeperOptions<Content>) {
    this.#options = options;
    const { revision, savedAt } = options;
    this.#snapshot = { phase: 'resting', revision, savedAt, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  get isUnsaved(): boolean {
    return this.#unsaved !== null;
  }

  change(content: Content): void {
    this.#unsaved = content;
    this.#options.shelf.keep(content, this.#snapshot.revision);
    if (this.#snapshot.phase === 'conflict') return;
    if (this.#sending === null && this.#snapshot.phase !== 'unreached') this.#set({ phase: 'changed' });
    this.#schedule(this.#options.delayMs ?? 700);
  }

  /** Sends what is unsaved now; resolves when it is there, or cannot go. */
  async flush(): Promise<void> {
    if (this.#snapshot.phase === 'conflict') return;
    await this.#send();
  }

  /** After a conflict: goes on from the other one's revision, saving over it what is here. */
  keepMine(revision: number): Promise<void> {
    this.#set({ phase: 'changed', revision });
    return this.#send();
  }

  /** After a conflict: what is on the server is what counts. */
  takeTheirs({ revision, savedAt }: DraftSaved): void {
    this.#unsaved = null;
    this.#options.shelf.clear();
    this.#set({ phase: 'resting', revision, savedAt, error: null });
  }

  /** From now on; the returned function ends it, unless it was started again in between. */
  start(): () => void {
    const turn = ++this.#turn;
    this.#isRunning = true;
    return () => {
      if (turn === this.#turn) this.#stop();
    };
  }

  /** The draft has ended: it was published or thrown away. */
  end(): void {
    this.#stop();
    this.#unsaved = null;
    this.#options.shelf.clear();
  }

  #stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), delayMs);
  }

  #send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** What is written while a save is on its way goes right after it. */
  async #sendAll(): Promise<void> {
    while (this.#isRunning && this.#unsaved !== null) {
      if (!(await this.#deliver(this.#unsaved))) return;
    }
  }

  async #deliver(content: Content): Promise<boolean> {
    if (this.#failures === 0) this.#set({ phase: 'saving' });
    try {
      const { revision, savedAt } = await this.#options.send(content, this.#snapshot.revision);
      this.#failures = 0;
      if (this.#unsaved === content) this.#unsaved = null;
      if (this.#unsaved === null) this.#options.shelf.clear();
      else this.#options.shelf.keep(this.#unsaved, revision);
      this.#set({ phase: 'resting', revision, savedAt, error: null });
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #fail(error: unknown): void {
    if (!this.#options.isUnreached(error)) {
      this.#set({ phase: this.#options.isConflict(error) ? 'conflict' : 'refused', error });
      return;
    }
    const delayMs = retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)] ?? 1_000;
    this.#failures += 1;
    this.#set({ phase: 'unreached', error });
    if (this.#isRunning) this.#schedule(delayMs);
  }

  #set(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
