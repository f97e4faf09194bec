export interface Queue<Item> extends AsyncIterable<Item> {
  push(item: Item): void;
  end(): void;
  fail(error: Error): void;
}

/** Turns callbacks into an iterable for one reader: nothing is lost between two reads. */
export function createQueue<Item>(): Queue<Item> {
  const items: Item[] = [];
  let over: { error?: Error } | null = null;
  let wake = () => {};

  const finish = (ending: { error?: Error }) => {
    over ??= ending;
    wake();
  };

  return {
    push(item) {
      items.push(item);
      wake();
    },
    end: () => finish({}),
    fail: (error) => finish({ error }),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (items.length > 0) yield items.shift() as Item;
        if (over?.error) throw over.error;
        if (over) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
