import type { LiveEvent } from '@debrief/contracts';

const maxWaiting = 64;

/** One follower's events. What does not fit any more is replaced by `resync`: ask for everything again. */
export interface EventQueue {
  add(event: LiveEvent): void;
  read(signal: AbortSignal): AsyncGenerator<LiveEvent>;
}

export function createEventQueue(): EventQueue {
  let waiting: LiveEvent[] = [];
  let wake = () => {};
  return {
    add(event) {
      const isAll = event.type === 'resync' || waiting.length >= maxWaiting;
      waiting = isAll ? [{ type: 'resync' }] : [...waiting, event];
      wake();
    },
    async *read(signal) {
      signal.addEventListener('abort', () => wake(), { once: true });
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
