import type { AiWaiting } from '@debrief/contracts';
import type { DbOrTrx, Trx } from '@debrief/db';
import type { Publish } from '../events/publisher.ts';

export interface StreamKey {
  userId: string;
  ownerKind: string;
  ownerId: string;
}

export type StreamStatus = 'pending' | 'writing' | 'ready' | 'failed' | 'stopped';

export interface StreamRow extends StreamKey {
  id: string;
  status: StreamStatus;
  generation: number;
  position: number;
  reason: string | null;
}

/** A reader's place: the text of `generation` up to `position` has been received. */
export interface StreamPlace {
  generation: number;
  position: number;
}

export type StreamPart =
  /** A generation begins; whatever was received before is void. */
  | { type: 'start'; place: StreamPlace }
  | { type: 'delta'; text: string; place: StreamPlace }
  /** No text yet: what the writer asks is busy. Over with the first text; it is told anew when it changes. */
  | { type: 'waiting'; waiting: AiWaiting; place: StreamPlace }
  | { type: 'end'; status: 'ready' | 'failed' | 'stopped'; reason: string | null; place: StreamPlace };

/** How a text ends. `settle` runs in the transaction that sets the final status: both are true, or neither. */
export interface StreamEnding {
  status: 'ready' | 'failed' | 'stopped';
  reason?: string;
  settle?(trx: Trx, publish: Publish): Promise<void>;
}

/** What the holder of the lease may do. */
export interface StreamWriter {
  /** As it was claimed. */
  readonly row: StreamRow;
  /** Aborted with a {@link StopRequest} when a reader asked to stop, with a {@link LeaseLostError} when somebody else writes now. */
  readonly signal: AbortSignal;
  /** What the writer before this one had written when it died or handed over; empty when there was none. */
  textLeft(): Promise<string>;
  /** Appends at the end; in-process followers have it at once, the database within the flush interval. Does nothing without the lease. */
  append(text: string): void;
  /** Tells followers, in every process, of a place in line until there is text; null: it is over. Nothing of it is stored. */
  wait(waiting: AiWaiting | null): void;
  /** Writes no more; whoever claims it next starts over. Somebody else writing already changes nothing. */
  giveBack(): Promise<void>;
  /** Throws this generation's text away and opens the next. @throws LeaseLostError */
  restart(): Promise<void>;
  /** Writes what is left, settles and ends. @throws LeaseLostError, and whatever `settle` throws; the lease is kept then. */
  finish(ending: StreamEnding): Promise<void>;
}

export interface FollowOptions {
  /** What the reader has already; null: nothing. */
  after: StreamPlace | null;
  signal: AbortSignal;
  /** Called, again and again, while nobody writes: the stream is pending or its writer died. */
  onAbandoned?: () => void;
}

/** Texts that write themselves while people watch: one writer, any number of followers, in any process. */
export interface StreamLedger {
  /** Creates the stream in the caller's transaction unless it is there. */
  ensure(trx: DbOrTrx, key: StreamKey): Promise<StreamRow>;
  find(key: StreamKey): Promise<StreamRow | undefined>;
  /** Takes the lease if nobody holds it and the stream is pending (or its writer died). Null: somebody else writes, or it is over. */
  claim(key: StreamKey): Promise<StreamWriter | null>;
  /**
   * Puts a failed or stopped stream (`evenReady`: or a ready one) back to pending, without its text, and does `settle`
   * with it. False: it is none of these.
   */
  reopen(
    key: StreamKey,
    settle?: (trx: Trx) => Promise<void>,
    options?: { evenReady?: boolean },
  ): Promise<boolean>;
  /** Asks the writer, wherever it runs, to stop; with no writer it is stopped at once. False: it is over already. */
  stop(key: StreamKey): Promise<boolean>;
  /** Replays from `after` and follows to the end. Ends when `signal` aborts. @throws AppError not-found */
  follow(key: StreamKey, options: FollowOptions): AsyncIterable<StreamPart>;
  /** Tells of streams that nobody writes, now and every few seconds, until the returned function is called. */
  adopt(ownerKind: string, onAbandoned: (key: StreamKey) => void): () => void;
  /** Running writers get a moment to finish, then their leases are given back. */
  close(): Promise<void>;
}
