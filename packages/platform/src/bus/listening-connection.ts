import { Client } from 'pg';
import type { Logger } from '../logger.ts';

export interface ListeningOptions {
  connectionString: string;
  channel: string;
  log: Logger;
  /** How often the connection is asked whether it is still there. */
  heartbeatMs?: number;
}

interface Hearer {
  hear(payload: string): void;
  /** The connection is up, for the first time or again: what was sent before may have been missed. */
  connected(): void;
}

/** Rests between two tries to connect. */
const restsMs = [100, 250, 500, 1_000, 2_000, 5_000];

/** Keeps one connection that listens, whatever happens to it. Returns how to end it. */
export function keepListening(options: ListeningOptions, hearer: Hearer): () => Promise<void> {
  const closing = new AbortController();
  const kept = keep(options, hearer, closing.signal);
  return () => {
    closing.abort();
    return kept;
  };
}

async function keep(options: ListeningOptions, hearer: Hearer, closed: AbortSignal): Promise<void> {
  let failures = 0;
  const connected = () => {
    failures = 0;
    hearer.connected();
  };
  while (!closed.aborted) {
    try {
      await listenOnce(options, { ...hearer, connected }, closed);
    } catch (error) {
      if (!closed.aborted) options.log.warn({ err: error }, 'the listening connection failed');
    }
    await rest(restsMs[Math.min(failures++, restsMs.length - 1)] ?? 0, closed);
  }
}

/** Listens until the connection is gone or no longer wanted. */
async function listenOnce(options: ListeningOptions, hearer: Hearer, closed: AbortSignal): Promise<void> {
  const client = newClient(options);
  const gone = new AbortController();
  client.on('error', () => gone.abort());
  client.on('end', () => gone.abort());
  client.on('notification', ({ payload }) => payload && hearer.hear(payload));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(options.channel)}`);
    hearer.connected();
    await beat(client, options.heartbeatMs ?? 15_000, AbortSignal.any([closed, gone.signal]));
  } finally {
    await Promise.race([client.end().catch(() => {}), rest(1_000, gone.signal)]);
  }
}

function newClient({ connectionString }: ListeningOptions): Client {
  return new Client({
    connectionString,
    application_name: 'debrief-bus',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
}

/** A half-open connection looks fine until it is used. */
async function beat(client: Client, everyMs: number, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await rest(everyMs, over);
    if (!over.aborted) await client.query('select');
  }
}

/** Waits, but not past the end. */
function rest(ms: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const timer = setTimeout(done, ms);
    over.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      over.removeEventListener('abort', done);
      resolve();
    }
  });
}
