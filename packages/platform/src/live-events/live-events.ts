import type { LiveEvent } from '@debrief/contracts';
import type { sql } from '@debrief/db';

/** Tells a person's open pages, in every process, what changed. */
export interface LiveEvents {
  tell(userId: string, event: LiveEvent): Promise<void>;
  /** The same for what happens often and may arrive a moment later; nobody waits for it. */
  mention(userId: string, event: LiveEvent): void;
  /**
   * The same for a change that tells other processes in its own statement: `${notify}` is selected there, and `ring`
   * is called after the commit.
   */
  announce(userId: string, event: LiveEvent): { notify: ReturnType<typeof sql<unknown>>; ring(): void };
  /** Events of one person from now on; yields `resync` when something may have been missed. */
  follow(userId: string, signal: AbortSignal): AsyncIterable<LiveEvent>;
  /** Whether any page of this person is open, in any process, within the last few seconds. */
  isPresent(userId: string): Promise<boolean>;
  close(): Promise<void>;
}
