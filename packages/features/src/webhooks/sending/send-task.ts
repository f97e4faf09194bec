import type { DbOrTrx } from '@debrief/db';
import { type CronEntry, defineJob, enqueue, type Services } from '@debrief/platform';
import { z } from 'zod';
import { sendDue } from './send-due.ts';

/** Rows count their tries themselves; the job only brings somebody who sends. */
export const sendDueTask = defineJob({
  name: 'webhooks.send-due',
  payload: z.object({}),
  maxAttempts: 3,
  async run(_payload, { services, signal }) {
    const next = await sendDue(services, { signal });
    if (next) await enqueueSendingAt(services, next);
  },
});

/** Should whoever was to bring the next have died. */
export const sendDueCron: CronEntry = { task: sendDueTask, match: '* * * * *' };

/** Tries that are due within the same few seconds share a job. */
const grainMs = 5_000;

export async function enqueueSending(db: DbOrTrx): Promise<void> {
  await enqueue(db, sendDueTask, {}, { jobKey: sendDueTask.name });
}

async function enqueueSendingAt({ db, clock }: Pick<Services, 'db' | 'clock'>, at: Date): Promise<void> {
  const now = clock.now();
  if (at <= now) return enqueueSending(db);
  const grain = Math.ceil(at.getTime() / grainMs);
  const delayMs = grain * grainMs - now.getTime();
  await enqueue(db, sendDueTask, {}, { delayMs, jobKey: `${sendDueTask.name}:${grain}` });
}
