import type { GateLimits, GateReport } from './provider-gate.ts';

/** closed (all pass) > open (none pass) after failures in a row > one call passes as a trial > closed or open again. */
export interface Breaker {
  mayPass(): boolean;
  report(report: GateReport): void;
}

/** A closed breaker. */
export function createBreaker(limits: Pick<GateLimits, 'failuresToOpen' | 'openMs'>): Breaker {
  let failures = 0;
  let openUntil = 0;
  return {
    mayPass() {
      const now = performance.now();
      if (failures < limits.failuresToOpen) return true;
      if (now < openUntil) return false;
      openUntil = now + limits.openMs; // This one is the trial; the others wait for how it goes.
      return true;
    },
    report(report) {
      if (report === 'neither') return;
      failures = report === 'worked' ? 0 : failures + 1;
      if (failures >= limits.failuresToOpen) openUntil = performance.now() + limits.openMs;
    },
  };
}
