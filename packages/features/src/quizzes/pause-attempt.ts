import type { pauseResultSchema } from '@debrief/contracts';
import { graceMs } from '@debrief/core';
import { AppError, enqueue, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { closeAttemptTask } from './close-attempt-task.ts';
import { findClock, startClock, stopClock } from './pause-attempt-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';

type PauseResult = z.infer<typeof pauseResultSchema>;
type Which = { attemptId: string; tabId?: string };

/** Stops the clock of a study attempt. Pausing what stands already changes nothing. */
export async function pauseAttempt(services: Services, userId: string, input: Which): Promise<PauseResult> {
  const before = await findClock(services.db, userId, input.attemptId);
  if (!before) throw notFound('attempt');
  if (!before.canPause)
    throw new AppError('not-allowed', 'this attempt has no pause', { reason: 'pause-not-allowed' });
  await stopClock(services.db, userId, input.attemptId);
  tellAttemptChanged(services, { ...input, userId, questionVersionId: null });
  return readClock(services, userId, input.attemptId);
}

/** Goes on with the time that was left, by the clock of the database. */
export async function continueAttempt(
  services: Services,
  userId: string,
  input: Which,
): Promise<PauseResult> {
  const { attemptId } = input;
  await services.db.transaction().execute(async (trx) => {
    if (!(await startClock(trx, userId, attemptId))) return;
    const { deadlineAt, now } = (await findClock(trx, userId, attemptId)) ?? {};
    if (!deadlineAt || !now) return;
    const delayMs = deadlineAt.getTime() - now.getTime() + graceMs + 1_000;
    const jobKey = `close-attempt:${attemptId}`;
    await enqueue(trx, closeAttemptTask, { userId, attemptId }, { delayMs, jobKey });
  });
  tellAttemptChanged(services, { ...input, userId, questionVersionId: null });
  return readClock(services, userId, attemptId);
}

async function readClock({ db }: Services, userId: string, attemptId: string): Promise<PauseResult> {
  const row = await findClock(db, userId, attemptId);
  if (!row) throw notFound('attempt');
  return {
    pausedAt: row.pausedAt?.toISOString() ?? null,
    remainingMs: row.remainingMs,
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    serverNow: row.now.toISOString(),
  };
}
