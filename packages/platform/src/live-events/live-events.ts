import type { LiveEvent } from '@debrief/contracts';

/** Tells a person's open pages, in every process, what changed. */
export interface LiveEvents {
  tell(userId: string, event: LiveEvent): Promise<void>;
  /** Events of one person from now on; yields `resync` when something may have been missed. */
  follow(userId: string, signal: AbortSignal): AsyncIterable<LiveEvent>;
  /** Whether any page of this person is open, in any process, within the last few seconds. */
  isPresent(userId: string): Promise<boolean>;
  close(): Promise<void>;
}
