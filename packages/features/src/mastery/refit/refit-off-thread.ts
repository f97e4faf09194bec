import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnswerRecord, MasteryConstants, Refitted } from '@debrief/core';

/** Fits in a thread of its own, so that nothing waits for it. */
export async function refitOffThread(
  pieces: AsyncIterable<AnswerRecord[]>,
  inUse: MasteryConstants,
  signal: AbortSignal,
): Promise<Refitted> {
  const thread = new Worker(new URL('./refit-thread.ts', import.meta.url));
  try {
    const answered = once(thread, 'message', { signal });
    // Whoever fails first is heard below; without this the other would count as unheard.
    answered.catch(() => {});
    for await (const piece of pieces) {
      signal.throwIfAborted();
      thread.postMessage(piece);
    }
    thread.postMessage(inUse);
    const [fitted] = (await answered) as [Refitted];
    return fitted;
  } finally {
    await thread.terminate();
  }
}
