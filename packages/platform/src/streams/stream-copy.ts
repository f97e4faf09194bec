import type { KnownText } from './next-part.ts';
import type { StreamKey } from './stream-ledger.ts';

/**
 * One stream as this process knows it: the writer's own text, or a mirror of what others write. All followers here
 * read from it at their own pace, so a slow one holds a number and no buffer.
 */
export interface StreamCopy {
  readonly key: StreamKey;
  /** Its writer runs in this process: nothing has to be read. */
  isLocal: boolean;
  /** False after a writer here lost its lease: the text may be ahead of what is stored. */
  isExact: boolean;
  known: KnownText;
  /** Writers and followers that use it. */
  users: number;
  /** Of the followers, whom to tell that nobody writes. */
  readonly onAbandoned: Set<() => void>;
  /** Wakes whoever waits. */
  tell(): void;
  /** Resolves at the next `tell` or when the signal aborts. */
  change(signal: AbortSignal): Promise<void>;
}

export function createStreamCopy(key: StreamKey): StreamCopy {
  const waiting = new Set<() => void>();
  return {
    key,
    isLocal: false,
    isExact: true,
    known: { status: 'pending', generation: -1, text: '', reason: null, waiting: null },
    users: 0,
    onAbandoned: new Set(),
    tell() {
      for (const wake of [...waiting]) wake();
    },
    change: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      }),
  };
}
