import type { AiWaiting } from '@debrief/contracts';
import { type BreakerState, createBreaker } from './breaker.ts';
import { createLine } from './line.ts';

/** What one provider is asked at most. */
export interface GateLimits {
  /** Requests at a time. */
  concurrency: number;
  /** Calls that may wait for their turn, and for how long. */
  queueLength: number;
  queueMs: number;
  /** In any minute. */
  requestsPerMinute: number;
  /** After so many failures within `failureWindowMs` the provider rests for `openMs`, then it is tried with one call. */
  failuresToOpen: number;
  failureWindowMs: number;
  openMs: number;
}

/** How a try went, as far as the provider is concerned. */
export type GateReport = 'worked' | 'failed' | 'neither';

/** The answer at the gate. Who is let in must say how it went, once. */
export type Entry = { kind: 'in'; leave(report: GateReport): void } | { kind: 'busy' } | { kind: 'failing' };

/** How one provider is doing, in this process. */
export interface GateHealth {
  state: BreakerState;
  inFlight: number;
  waiting: number;
  /** Set while the provider rests after too many failures. */
  restingUntil: Date | null;
}

/** How somebody asks for entry. */
export interface Asking {
  maxWaitMs: number;
  stop: AbortSignal | undefined;
  onMove(waiting: AiWaiting): void;
}

/** Stands before one provider, for all calls of the process. */
export interface ProviderGate {
  /** Waits for a turn, at most `maxWaitMs`. Throws an AbortError when the person stops while waiting. */
  enter(asking: Asking): Promise<Entry>;
  /** Nobody is let in for so long: the provider asked for it. */
  close(ms: number): void;
  health(): GateHealth;
}

/** A gate with these limits. */
export function createGate(limits: GateLimits): ProviderGate {
  const line = createLine(limits);
  const breaker = createBreaker(limits, line.sendAway);
  return {
    close: line.closeFor,
    async enter({ maxWaitMs, stop, onMove }) {
      if (!breaker.isPassable()) return { kind: 'failing' };
      const isIn = await line.join({ maxWaitMs: Math.min(maxWaitMs, limits.queueMs), stop, onMove });
      if (!isIn) return { kind: breaker.isPassable() ? 'busy' : 'failing' };
      // Asked only now: a trial is one that is made.
      const report = breaker.pass();
      if (report) return { kind: 'in', leave: (how) => void report(how).then(line.leave) };
      line.leave();
      return { kind: 'failing' };
    },
    health() {
      const until = breaker.restingUntil();
      return {
        state: breaker.state(),
        inFlight: line.inside(),
        waiting: line.waiting(),
        restingUntil: until === null ? null : new Date(until),
      };
    },
  };
}
