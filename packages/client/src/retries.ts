import type { DebriefError } from './errors.ts';

export interface RetryOptions {
  /** How often a call is sent at most when nothing or a passing trouble answers; 5 when left out. */
  attempts?: number;
  /** How long it may take in all, with every wait; 90 seconds when left out. */
  patienceMs?: number;
  /** The first wait is up to this long, each further one up to twice as long; 250 ms when left out. */
  baseMs?: number;
  /** No wait that is chosen here is longer; 8 seconds when left out. What the server asks for is kept. */
  longestMs?: number;
}

export type RetryPlan = Required<RetryOptions>;

export function planRetries(options: RetryOptions | false | undefined): RetryPlan | null {
  if (options === false) return null;
  return { attempts: 5, patienceMs: 90_000, baseMs: 250, longestMs: 8_000, ...options };
}

export interface Failed {
  error: DebriefError;
  /** How often it was sent, this time included. */
  attempt: number;
  elapsedMs: number;
  /** Whether sending it twice cannot do it twice. */
  isRepeatable: boolean;
}

/**
 * How long to wait before sending a call again; null when it should not be sent again. Where the server says when, that
 * is kept and only patience counts; else an exponential wait of which any part may be drawn ("full jitter"), so that
 * those who failed together do not come back together.
 */
export function nextWait(plan: RetryPlan, failed: Failed, chance: number = Math.random()): number | null {
  if (!isPassing(failed)) return null;
  const told = failed.error.retryAfterMs;
  if (told === null && failed.attempt >= plan.attempts) return null;
  const waitMs =
    told === null
      ? chance * Math.min(plan.longestMs, plan.baseMs * 2 ** (failed.attempt - 1))
      : told + chance * plan.baseMs;
  return failed.elapsedMs + waitMs <= plan.patienceMs ? waitMs : null;
}

function isPassing({ error, isRepeatable }: Failed): boolean {
  switch (error.code) {
    case 'too-many':
      return true;
    case 'unavailable':
      return isRepeatable;
    case 'conflict':
      return error.reason === 'idempotency-key-in-use';
    default:
      return false;
  }
}
