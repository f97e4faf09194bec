import { setImmediate } from 'node:timers/promises';

const sliceMs = 20;

/**
 * For long readings: call it between items. It gives way to other work every few milliseconds and ends the reading
 * when the signal is aborted.
 */
export function createPace(signal?: AbortSignal): () => Promise<void> | undefined {
  let sliceEnd = performance.now() + sliceMs;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return setImmediate().then(() => {
      signal?.throwIfAborted();
      sliceEnd = performance.now() + sliceMs;
    });
  };
}
