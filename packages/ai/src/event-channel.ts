/**
 * One writer, one reader. What is written waits for the reader without bound (an answer has a bound of its own);
 * a reader that leaves does not stop the writer.
 */
export interface EventChannel<T> extends AsyncIterable<T> {
  write(event: T): void;
  end(): void;
  fail(error: unknown): void;
}

/** An empty channel. The reader gets everything written before the end, then the end or the error. */
export function createChannel<T>(): EventChannel<T> {
  let waiting: T[] = [];
  let ending: { error?: unknown } | null = null;
  let wake: (() => void) | null = null;
  const stir = () => {
    wake?.();
    wake = null;
  };
  const close = (how: { error?: unknown }) => {
    ending ??= how;
    stir();
  };
  async function* read() {
    for (;;) {
      const batch = waiting;
      waiting = [];
      yield* batch;
      if (waiting.length > 0) continue;
      if (ending) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if ('error' in ending) throw ending.error;
  }
  return {
    write(event) {
      waiting.push(event);
      stir();
    },
    end: () => close({}),
    fail: (error) => close({ error }),
    [Symbol.asyncIterator]: read,
  };
}
