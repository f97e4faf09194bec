/**
 * Wake-ups between processes over Postgres NOTIFY: one channel, one listening connection per process. A wake-up may be
 * lost, repeated or late; whoever is woken reads the truth from the database.
 */
export interface Bus {
  /** Names this process among those that share the database. */
  readonly processId: string;
  /** Tells every process, this one at once. `payload` is small JSON; one that does not fit arrives elsewhere as null. Never throws. */
  send(topic: string, payload: unknown, options?: SendOptions): Promise<void>;
  /** What `pg_notify` takes, for statements that tell other processes themselves; this process does not hear of it. */
  pack(messages: readonly BusMessage[]): PackedMessages;
  /** Wakes this process alone, for messages that a statement of its own told the others. */
  ring(message: BusMessage): void;
  /** Hears a topic until the returned function is called. */
  listen(topic: string, hear: (payload: unknown) => void): () => void;
  /** Called when the connection is up, at first and after it was lost: something may have been missed until now. Returns how to stop. */
  onReconnect(hear: () => void): () => void;
  close(): Promise<void>;
}

export interface SendOptions {
  /** Other processes may hear it some milliseconds later, so that what happens often goes together. */
  mayWait: boolean;
}

export interface BusMessage {
  topic: string;
  payload: unknown;
}

export interface PackedMessages {
  channel: string;
  payloads: string[];
}
