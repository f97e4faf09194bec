import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TrainedPassModel, TrainingRow } from '@debrief/core/pass-training';

/** Trains in a thread of its own, so that nothing waits for it; null when there is too little to learn from. */
export async function trainOffThread(
  pieces: AsyncIterable<TrainingRow[]>,
  signal: AbortSignal,
): Promise<TrainedPassModel | null> {
  const thread = new Worker(new URL('./train-thread.ts', import.meta.url));
  try {
    const answered = once(thread, 'message', { signal });
    // Whoever fails first is heard below; without this the other would count as unheard.
    answered.catch(() => {});
    for await (const piece of pieces) {
      signal.throwIfAborted();
      thread.postMessage(piece);
    }
    thread.postMessage(null);
    const [trained] = (await answered) as [TrainedPassModel | null];
    return trained;
  } finally {
    await thread.terminate();
  }
}
