/** Answers received this long after the deadline still count, for slow networks. */
export const graceMs = 30_000;

export interface DeadlineInput {
  startedAt: Date;
  /** null = untimed. */
  timeLimitMs: number | null;
  /** The person's extra time as one factor: 1 = none, 1.5 = half as much again. */
  timeFactor: number;
}

/** The instant the time is over, to the millisecond, or null when untimed. Throws a RangeError on a factor below 1. */
export function deadlineFor({ startedAt, timeLimitMs, timeFactor }: DeadlineInput): Date | null {
  if (!(timeFactor >= 1)) throw new RangeError(`The time factor must be 1 or more, not ${timeFactor}.`);
  if (timeLimitMs === null) return null;
  return new Date(startedAt.getTime() + Math.round(timeLimitMs * timeFactor));
}

/** True while what the server receives still counts: up to and including deadline + 30 s; always when untimed. */
export function isWithinGrace(deadlineAt: Date | null, receivedAt: Date): boolean {
  return deadlineAt === null || receivedAt.getTime() <= deadlineAt.getTime() + graceMs;
}

/** Milliseconds left to answer, never negative; null when untimed. The grace is not shown. */
export function remainingMs(deadlineAt: Date | null, now: Date): number | null {
  return deadlineAt === null ? null : Math.max(0, deadlineAt.getTime() - now.getTime());
}
