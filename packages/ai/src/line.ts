import type { GateLimits } from './provider-gate.ts';
import { stopError } from './watchdog.ts';

/** So many at a time; the others stand in line, first come first served. */
export interface Line {
  /** False when the line is too long or the wait was. Throws an AbortError when the person stops. */
  join(maxWaitMs: number, stop?: AbortSignal): Promise<boolean>;
  leave(): void;
}

/** An empty line. */
export function createLine(limits: Pick<GateLimits, 'concurrency' | 'queueLength'>): Line {
  let inside = 0;
  const waiting = new Set<() => void>();
  const wait = (maxWaitMs: number, stop?: AbortSignal) =>
    new Promise<boolean>((resolve, reject) => {
      const end = (settle: () => void) => () => {
        waiting.delete(admit);
        clearTimeout(timer);
        stop?.removeEventListener('abort', onStop);
        settle();
      };
      const admit = end(() => resolve(true));
      const onStop = end(() => reject(stopError()));
      const timer = setTimeout(
        end(() => resolve(false)),
        maxWaitMs,
      );
      stop?.addEventListener('abort', onStop, { once: true });
      waiting.add(admit);
    });
  return {
    async join(maxWaitMs, stop) {
      if (stop?.aborted) throw stopError();
      if (inside < limits.concurrency) {
        inside++;
        return true;
      }
      return waiting.size < limits.queueLength && wait(maxWaitMs, stop);
    },
    leave() {
      const [next] = waiting;
      if (next)
        next(); // The place is handed on, so `inside` stays.
      else inside--;
    },
  };
}
