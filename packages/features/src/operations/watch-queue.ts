import type { Services } from '@debrief/platform';
import { checkQueue } from './check-queue.ts';

const everyMs = 15_000;

/** Looks after the queue from outside of the workers: should none be left, no job could say so. Returns how to stop. */
export function watchQueue(services: Services): () => void {
  let isChecking = false;
  const timer = setInterval(() => void check(), everyMs);
  timer.unref();
  async function check(): Promise<void> {
    if (isChecking) return;
    isChecking = true;
    await checkQueue(services).catch((error) =>
      services.log.warn({ err: error }, 'could not look after the queue'),
    );
    isChecking = false;
  }
  return () => clearInterval(timer);
}
