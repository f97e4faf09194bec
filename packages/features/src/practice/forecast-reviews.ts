import type { DbOrTrx } from '@debrief/db';
import { listForecast, type ReviewDay } from './forecast-queries.ts';
import { loadPractising } from './load-practising.ts';

/** How many mistakes are due on which of the next days; days without any are left out. */
export async function forecastReviews(
  db: DbOrTrx,
  userId: string,
  { now, days }: { now: Date; days: number },
): Promise<ReviewDay[]> {
  return listForecast(db, await loadPractising(db, userId), { now, days });
}
