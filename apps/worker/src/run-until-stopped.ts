import type { Logger } from '@debrief/platform';
import type { Runner } from 'graphile-worker';
import { pause } from './pause.ts';

const longestWaitMs = 5_000;

/** After the last word of a runner that ends; what it still writes takes milliseconds. */
const lastWritesMs = 1_000;

interface Supervised {
  start(): Promise<Runner>;
  log: Logger;
  signal: AbortSignal;
}

/**
 * Keeps a runner going. A restart of Postgres ends one, sometimes with an error and sometimes without a word, so what
 * counts is that its promise settled, not how.
 */
export async function runUntilStopped({ start, log, signal }: Supervised): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const startedAt = performance.now();
    const cause = await runOnce(start, signal);
    if (signal.aborted) return;
    failures = performance.now() - startedAt > 10_000 ? 1 : failures + 1;
    const waitMs = Math.min(longestWaitMs, 200 * 2 ** failures);
    log.warn({ err: cause, waitMs }, 'the job runner ended; starting it again');
    await pause(waitMs, signal);
  }
}

async function runOnce(start: () => Promise<Runner>, signal: AbortSignal): Promise<unknown> {
  let runner: Runner | undefined;
  const stop = () => void runner?.stop().catch(() => {});
  try {
    runner = await start();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    await Promise.race([runner.promise, hangingEnd(runner, signal)]);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    // One that hangs has a cron that does not.
    if (!signal.aborted) stop();
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Rejects when a runner that nobody stopped has let go of its jobs and still does not end: the library counts the batches
 * that it could not write below zero when Postgres refused several, and then waits for them for ever.
 */
function hangingEnd({ events }: Runner, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = async () => {
      await pause(lastWritesMs, signal);
      if (!signal.aborted) reject(new Error('the job runner let go of its jobs and did not end'));
    };
    events.once('pool:gracefulShutdown:complete', giveUp);
    events.once('pool:forcefulShutdown:complete', giveUp);
    events.once('pool:forcefulShutdown:error', giveUp);
  });
}
