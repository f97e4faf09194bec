import type { DbOrTrx } from '@debrief/db';

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
  | { type: 'end'; status: 'ready' | 'failed' | 'stopped'; reason: string | null; place: StreamPlace };

/** What the holder of the lease may do. Every call throws LeaseLostError once another writer took over. */
export interface StreamWriter {
  readonly row: StreamRow;
  /** Aborted when the lease is lost or a reader asked to stop. */
  readonly signal: AbortSignal;
  /** Appends at the end; in-process followers have it at once, the database within the flush interval. */
  append(text: string): void;
  /** Throws away this generation's text and opens the next. */
  restart(): Promise<void>;
  /** Writes what is left, then `settle` and the final status in one transaction. */
  finish(
    status: 'ready' | 'failed' | 'stopped',
    options?: { reason?: string; settle?: (trx: DbOrTrx) => Promise<void> },
  ): Promise<void>;
}

/** Texts that write themselves while people watch: one writer, any number of followers, in any process. */
export interface StreamLedger {
  /** Creates the stream in the caller's transaction unless it is there. */
  ensure(trx: DbOrTrx, key: StreamKey): Promise<StreamRow>;
  find(key: StreamKey): Promise<StreamRow | undefined>;
  /** Takes the lease if nobody holds it and the stream is pending (or its writer died). Null: somebody else writes, or it is over. */
  claim(key: StreamKey): Promise<StreamWriter | null>;
  /** Puts a failed or stopped stream back to pending. */
  reopen(key: StreamKey): Promise<boolean>;
  /** Asks the writer, wherever it runs, to stop. */
  stop(key: StreamKey): Promise<void>;
  /** Replays from `after` and follows to the end. Ends when `signal` aborts. */
  follow(
    key: StreamKey,
    options: { after: StreamPlace | null; signal: AbortSignal; onAbandoned?: () => void },
  ): AsyncIterable<StreamPart>;
  close(): Promise<void>;
}
