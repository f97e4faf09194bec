/**
 * Wake-ups between processes over Postgres NOTIFY: one channel, one listening connection per process. A wake-up may be
 * lost, repeated or late; whoever is woken reads the truth from the database.
 */
export interface Bus {
  /** Tells every process, this one included. `payload` is small JSON (a few hundred bytes at most). */
  send(topic: string, payload: unknown): Promise<void>;
  /** Hears a topic until the returned function is called. */
  listen(topic: string, hear: (payload: unknown) => void): () => void;
  /** Called after the connection was lost and is back: something may have been missed. Returns how to stop. */
  onReconnect(hear: () => void): () => void;
  close(): Promise<void>;
}
