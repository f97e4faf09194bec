import type { RetryPolicy } from './settings.ts';
import { stopError } from './watchdog.ts';

/**
 * The wait before try number `attempt` + 1, in milliseconds: what the provider asked for, else doubled each time, with
 * jitter between the half and the whole, so that many callers do not come back together.
 */
export function backoffMs(policy: RetryPolicy, attempt: number, askedMs: number | null): number {
  if (askedMs !== null) return askedMs;
  const whole = Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1));
  return whole * (0.5 + Math.random() / 2);
}

/** Waits, and throws an AbortError as soon as the person stops. No timer is left behind. */
export function pause(ms: number, stop: AbortSignal | undefined): Promise<void> {
  if (stop?.aborted) return Promise.reject(stopError());
  return new Promise((resolve, reject) => {
    const onStop = () => {
      clearTimeout(timer);
      reject(stopError());
    };
    const timer = setTimeout(() => {
      stop?.removeEventListener('abort', onStop);
      resolve();
    }, ms);
    stop?.addEventListener('abort', onStop, { once: true });
  });
}
