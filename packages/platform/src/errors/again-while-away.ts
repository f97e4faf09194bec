import { isDatabaseAway } from './is-database-away.ts';

/** A restart of Postgres takes a second or two. */
const defaultRestsMs = [100, 200, 500, 1_000, 2_000, 2_000];

/**
 * Does something again while the database cannot be reached, for about six seconds. It may have been done although its
 * connection broke, so doing it twice must leave the same rows.
 */
export async function againWhileDatabaseIsAway<Result>(
  act: (tries: number) => Promise<Result>,
  restsMs: readonly number[] = defaultRestsMs,
): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await act(tries);
    } catch (error) {
      const restMs = isDatabaseAway(error) ? restsMs[tries] : undefined;
      if (restMs === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
}
