import { EventEmitter } from 'node:events';
import { createLogger } from '@debrief/platform';
import type { Runner } from 'graphile-worker';
import { expect, it } from 'vitest';
import { runUntilStopped } from './run-until-stopped.ts';

/** Stands for the library's; one that hangs lets go of everything and never says so, as after Postgres was away. */
function aRunner({ hangs }: { hangs: boolean }) {
  const ended = Promise.withResolvers<void>();
  const runner = {
    events: new EventEmitter(),
    promise: ended.promise,
    isStopped: false,
    async stop() {
      runner.isStopped = true;
      if (!hangs) ended.resolve();
    },
  };
  return runner;
}

it.each(['pool:gracefulShutdown:complete', 'pool:forcefulShutdown:error'])(
  'a runner that has let go of its jobs (%s) and does not end is replaced',
  async (last) => {
    const stopping = new AbortController();
    const [first, second] = [aRunner({ hangs: true }), aRunner({ hangs: false })];
    const isReplaced = Promise.withResolvers<void>();
    let starts = 0;
    const running = runUntilStopped({
      async start() {
        starts += 1;
        if (starts > 1) isReplaced.resolve();
        return (starts === 1 ? first : second) as unknown as Runner;
      },
      log: createLogger('worker', 'silent'),
      signal: stopping.signal,
    });
    await expect.poll(() => first.events.listenerCount(last)).toBe(1);

    first.events.emit(last);
    await isReplaced.promise;

    // Its cron would go on beside that of the next.
    expect(first.isStopped).toBe(true);
    stopping.abort();
    await running;
    expect(second.isStopped).toBe(true);
  },
);
