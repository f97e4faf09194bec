import { pause } from './backoff.ts';
import { createBreaker } from './breaker.ts';
import { createLine } from './line.ts';
import { createPacer } from './pacer.ts';

/** What one provider is asked at most. */
export interface GateLimits {
  /** Requests at a time. */
  concurrency: number;
  /** Calls that may wait for one of them, and for how long. */
  queueLength: number;
  queueMs: number;
  requestsPerMinute: number;
  /** After so many failures in a row the provider is left alone for `openMs`, then tried with one call. */
  failuresToOpen: number;
  openMs: number;
}

/** How a try went, as far as the provider is concerned. */
export type GateReport = 'worked' | 'failed' | 'neither';

/** The answer at the gate. Who is let in must say how it went, once. */
export type Entry = { kind: 'in'; leave(report: GateReport): void } | { kind: 'busy' } | { kind: 'failing' };

/** Stands before one provider, for all calls of the process. */
export interface ProviderGate {
  /** Waits for a turn, at most `maxWaitMs`. Throws an AbortError when the person stops while waiting. */
  enter(maxWaitMs: number, stop?: AbortSignal): Promise<Entry>;
  /** Nobody is let in for so long: the provider asked for it. */
  close(ms: number): void;
}

/** A gate with these limits. */
export function createGate(limits: GateLimits): ProviderGate {
  const breaker = createBreaker(limits);
  const line = createLine(limits);
  const pacer = createPacer(limits.requestsPerMinute);
  return {
    close: pacer.closeFor,
    async enter(maxWaitMs, stop) {
      const patienceMs = Math.min(maxWaitMs, limits.queueMs);
      if (!breaker.mayPass()) return { kind: 'failing' };
      const waitMs = pacer.take(patienceMs);
      if (waitMs === null) return { kind: 'busy' };
      if (waitMs > 0) await pause(waitMs, stop);
      if (!(await line.join(patienceMs, stop))) return { kind: 'busy' };
      const leave = (report: GateReport) => {
        line.leave();
        breaker.report(report);
      };
      return { kind: 'in', leave };
    },
  };
}
