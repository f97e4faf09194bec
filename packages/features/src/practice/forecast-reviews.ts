import type { DbOrTrx } from '@debrief/db';
import { listForecast } from './forecast-queries.ts';
import { loadPractising } from './load-practising.ts';

export interface ReviewDay {
  /** The person's own day. */
  on: string;
  count: number;
  minutes: number;
}

/** How many mistakes are due on which of the next days, and for how long; days without any are left out. */
export async function forecastReviews(
  db: DbOrTrx,
  userId: string,
  { now, days }: { now: Date; days: number },
): Promise<ReviewDay[]> {
  const rows = await listForecast(db, await loadPractising(db, userId), { now, days });
  return rows.map(({ on, count, ms }) => ({ on, count, minutes: Math.ceil(ms / 60_000) }));
}
