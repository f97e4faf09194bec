import type { HandIn } from '@debrief/contracts';
import { graceMs } from '@debrief/core';
import type { PreparedAttempt } from './hand-in-queries.ts';

export interface DeviceTimes {
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date;
}

/**
 * The device's times on the server's clock. It cannot have begun before it had the paper, nor ended after now; what it
 * says beyond that is held to those ends.
 */
export function deviceTimes(
  { now, downloadedAt, timeLimitMs, closesAt }: PreparedAttempt,
  { startedMsAgo, submittedMsAgo }: Pick<HandIn, 'startedMsAgo' | 'submittedMsAgo'>,
): DeviceTimes {
  const startedAt = latest(before(now, startedMsAgo), downloadedAt);
  const limit = timeLimitMs === null ? null : new Date(startedAt.getTime() + timeLimitMs);
  const deadlineAt = limit && closesAt ? earliest(limit, closesAt) : (limit ?? closesAt);
  const submittedAt = latest(before(now, submittedMsAgo), startedAt);
  return { startedAt, deadlineAt, submittedAt };
}

/** An answer's time, and whether it came while it still counted. */
export function answerTime(
  { startedAt, deadlineAt }: DeviceTimes,
  now: Date,
  answeredMsAgo: number,
): { answeredAt: Date; standing: 'counted' | 'late' } {
  const answeredAt = latest(before(now, answeredMsAgo), startedAt);
  const isLate = deadlineAt !== null && answeredAt.getTime() > deadlineAt.getTime() + graceMs;
  return { answeredAt, standing: isLate ? 'late' : 'counted' };
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earliest(a: Date, b: Date): Date {
  return a < b ? a : b;
}
