import type { Services } from '@debrief/platform';
import { listOverdueAttempts } from './close-overdue-queries.ts';
import { submitFor } from './submit-attempt.ts';

/** Ends what its own job did not end. Stops between two attempts when asked to; the rest is found a minute later. */
export async function closeOverdue(
  services: Pick<Services, 'db' | 'events'>,
  signal?: AbortSignal,
): Promise<number> {
  let closed = 0;
  for (const attempt of await listOverdueAttempts(services.db)) {
    if (signal?.aborted) break;
    if (await submitFor(services, { ...attempt, by: 'deadline' })) closed++;
  }
  return closed;
}
