import {
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  handleWhen,
  type IBreaker,
} from 'cockatiel';
import type { GateLimits, GateReport } from './provider-gate.ts';

/** A breaker's states, in the words of health reports. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** closed (all pass) > open (none pass) after too many failures > one call passes as a trial > closed or open again. */
export interface Breaker {
  state(): BreakerState;
  /** Until when the provider rests, in milliseconds since the epoch; null when it does not. */
  restingUntil(): number | null;
  /** Whether a call that asked now would be let through. */
  isPassable(): boolean;
  /** Lets one call through; it must say how it went, once, and waits until that counts. Null: none may pass. */
  pass(): ((report: GateReport) => Promise<void>) | null;
}

class ProviderFailed extends Error {}
class NeitherWorkedNorFailed extends Error {}

type BreakerLimits = Pick<GateLimits, 'failuresToOpen' | 'failureWindowMs' | 'openMs'>;

/** A closed breaker. `onOpen` is called whenever the provider is sent to rest. */
export function createBreaker(limits: BreakerLimits, onOpen: () => void = () => {}): Breaker {
  const policy = circuitBreaker(
    handleWhen((error) => error instanceof ProviderFailed),
    { halfOpenAfter: limits.openMs, breaker: createFailureCount(limits) },
  );
  let openUntil: number | null = null;
  policy.onBreak(() => {
    openUntil = Date.now() + limits.openMs;
    onOpen();
  });
  policy.onReset(() => {
    openUntil = null;
  });
  const isPassable = () =>
    policy.state === CircuitState.Closed ||
    (policy.state === CircuitState.Open && Date.now() >= (openUntil ?? 0));
  return {
    state: () => nameOf(policy.state),
    restingUntil: () => (policy.state === CircuitState.Open ? openUntil : null),
    isPassable,
    // The library would let a second call wait for how the trial goes; ours is told at once that none may pass.
    pass: () => (isPassable() ? runThrough(policy) : null),
  };
}

function runThrough(policy: CircuitBreakerPolicy): (report: GateReport) => Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const counted = policy.execute(() => promise).catch(() => {});
  return (report) => {
    if (report === 'worked') resolve();
    else reject(report === 'failed' ? new ProviderFailed() : new NeitherWorkedNorFailed());
    return counted;
  };
}

// Opens at so many failures within the window, unless more calls than those went well in it: a busy provider that
// drops one call in a hundred is no provider that does not work.
function createFailureCount({ failuresToOpen, failureWindowMs }: BreakerLimits): IBreaker {
  let failedAt: number[] = [];
  let workedAt: number[] = [];
  const recent = (times: number[]) => times.filter((at) => at > Date.now() - failureWindowMs);
  return {
    state: null,
    success(state) {
      if (state === CircuitState.HalfOpen) failedAt = [];
      // More than failures that would be counted need not be remembered.
      workedAt = [...workedAt.slice(-MOST_REMEMBERED), Date.now()];
    },
    failure(state) {
      failedAt = [...recent(failedAt), Date.now()];
      if (state !== CircuitState.Closed) return true;
      return failedAt.length >= failuresToOpen && failedAt.length >= recent(workedAt).length;
    },
  };
}

const MOST_REMEMBERED = 100;

function nameOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
