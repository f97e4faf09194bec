import { type QueryCache, skipToken } from '@tanstack/react-query';
import { type Call, readCalls } from './ask-ahead.ts';

/**
 * What the app would send for the queries that wait, in its own words: each is run, and what it would fetch is written
 * down and refused. Runs while the app is built.
 */
export async function listSentCalls(cache: QueryCache): Promise<Call[]> {
  const waiting = cache.findAll({ predicate: ({ state }) => state.status === 'pending' });
  const sent: Call[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (address, init) => {
    sent.push(...readCalls(new URL(String(address), 'http://nowhere.invalid'), init?.method ?? 'GET'));
    throw new TypeError('Nothing is asked for while the app is built.');
  };
  try {
    // All at once, in batches as in a browser.
    await Promise.allSettled(waiting.map(run));
  } finally {
    globalThis.fetch = fetch;
  }
  return sent;
}

interface Waiting {
  queryKey: readonly unknown[];
  options: object;
}

/** Only what has one answer, and is asked for without anybody doing anything. */
async function run({ queryKey, options }: Waiting): Promise<unknown> {
  const [path, about] = queryKey as [unknown, { type?: string } | undefined];
  const { enabled, queryFn } = options as { enabled?: unknown; queryFn?: unknown };
  if (!Array.isArray(path) || about?.type !== 'query' || enabled === false || queryFn === skipToken) return;
  // Who is here is asked for by itself.
  if (typeof queryFn !== 'function' || path.join('.') === 'accounts.me') return;
  return queryFn({ queryKey, signal: new AbortController().signal, meta: undefined });
}
