import { Worker } from 'node:worker_threads';

interface WatchdogOptions {
  /** Ends the process when its own thread has not come round for this many seconds. */
  seconds: number;
}

/**
 * A job that never gives the thread back would hold everything up for good: nothing else can run to notice it. A thread
 * of its own counts, and ends the process like any other death; what ran then is known. Seconds are counted one by one,
 * so a machine that slept is not taken for one that hangs.
 */
export function startWatchdog({ seconds }: WatchdogOptions): () => Promise<void> {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const timer = setInterval(() => Atomics.add(beats, 0, 1), 500);
  timer.unref();
  const thread = new Worker(new URL('./watchdog-thread.ts', import.meta.url), {
    workerData: { beats, seconds },
  });
  thread.unref();
  return async () => {
    clearInterval(timer);
    await thread.terminate();
  };
}
