import { isDatabaseAway } from '../errors/is-database-away.ts';
import type { Logger } from '../logger.ts';

export interface WorkThrough {
  log: Logger;
  /** What is done for each, for the log. */
  what: string;
  signal?: AbortSignal;
}

/**
 * Does the work for one person after another, and returns for how many. Whoever it fails for is logged and keeps nobody
 * waiting. Throws when the worker stops, or when the database is away.
 */
export async function workThrough<Item>(
  items: Iterable<Item>,
  { log, what, signal }: WorkThrough,
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  let count = 0;
  for (const item of items) {
    signal?.throwIfAborted();
    try {
      await work(item);
      count += 1;
    } catch (error) {
      if (isDatabaseAway(error) || signal?.aborted) throw error;
      log.error({ err: error, what }, 'failed for one person');
    }
  }
  return count;
}
