import type { RulesReason } from '@debrief/contracts';
import { backoffMs } from './backoff.ts';
import type { Failure } from './failure.ts';
import type { GateReport } from './provider-gate.ts';
import type { RetryPolicy } from './settings.ts';

/** What to do after a try that failed. */
export type NextStep = { kind: 'again'; afterMs: number } | { kind: 'next-model' } | { kind: 'give-up' };

/** Where an asking stands when its last try failed. */
export interface Standing {
  failure: Failure;
  /** Tries at the present model. */
  attempt: number;
  /** Answers of the wrong shape, by any model. */
  invalid: number;
  hasNextModel: boolean;
  /** Until the whole answer must be there. */
  leftMs: number;
}

/**
 * A failure that may pass is retried after a wait, any other goes to the next model at once. An answer of the wrong
 * shape is asked for once more, of the next model if there is one. A wait that is too long counts as one that will not pass.
 */
export function nextStep(standing: Standing, retry: RetryPolicy): NextStep {
  const { failure, attempt, invalid, leftMs } = standing;
  const onward: NextStep = standing.hasNextModel ? { kind: 'next-model' } : { kind: 'give-up' };
  if (leftMs <= 0 || invalid > 1) return { kind: 'give-up' };
  if (failure.kind === 'invalid-output')
    return standing.hasNextModel ? onward : { kind: 'again', afterMs: 0 };
  if (!failure.isRetryable || attempt > retry.retries) return onward;
  const afterMs = backoffMs(retry, attempt, failure.retryAfterMs);
  const isTooLong = afterMs >= leftMs || (failure.retryAfterMs ?? 0) > retry.retryAfterMaxMs;
  return isTooLong ? onward : { kind: 'again', afterMs };
}

/** What a reader is told when no model answered. */
export function reasonOf(failure: Failure): RulesReason {
  if (failure.kind === 'invalid-output' || failure.kind === 'refused') return failure.kind;
  return failure.code === 'busy' ? 'too-busy' : 'provider-failed';
}

/** What the breaker counts: a provider that does not work, not one that is in a rush or answers badly. */
export function reportOf(failure: Failure): GateReport {
  if (failure.kind === 'invalid-output' || failure.kind === 'refused') return 'worked';
  return failure.kind === 'stopped' || failure.code === 'status-429' ? 'neither' : 'failed';
}
