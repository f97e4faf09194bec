import type { CallOptions } from './calls.ts';
import { nextWait, planRetries, type RetryOptions } from './retries.ts';
import { toDebriefError } from './to-debrief-error.ts';
import { orAborted, wait } from './wait.ts';

export interface RepeatedCall {
  send(): Promise<unknown>;
  /** Whether sending it twice cannot do it twice. */
  isRepeatable: boolean;
  options: CallOptions;
  retries: RetryOptions | false | undefined;
}

/** Sends a call until it is answered, fails for good, or patience ends. @throws DebriefError, or the signal's reason */
export async function sendCall({ send, isRepeatable, options, retries }: RepeatedCall): Promise<unknown> {
  const plan = planRetries(options.retries ?? retries);
  const begunAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await orAborted(options.signal, (resolve, reject) => void send().then(resolve, reject));
    } catch (thrown) {
      options.signal?.throwIfAborted();
      const error = toDebriefError(thrown);
      const elapsedMs = performance.now() - begunAt;
      const waitMs = plan && nextWait(plan, { error, attempt, elapsedMs, isRepeatable });
      if (waitMs === null) throw error;
      await wait(waitMs, options.signal);
    }
  }
}
