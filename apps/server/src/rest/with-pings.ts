/** What comes, and null whenever nothing came for so long. The source is let go when the reader leaves. */
export async function* withPings<Item>(
  first: Promise<IteratorResult<Item>>,
  events: AsyncIterator<Item>,
  everyMs: number,
): AsyncGenerator<Item | null> {
  let next = first;
  try {
    for (;;) {
      const result = await orSilence(next, everyMs);
      if (result === null) {
        yield null;
        continue;
      }
      if (result.done) return;
      yield result.value;
      next = events.next();
    }
  } finally {
    next.catch(() => {});
    await events.return?.();
  }
}

async function orSilence<Value>(awaited: Promise<Value>, everyMs: number): Promise<Value | null> {
  const { promise: silence, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, everyMs, null);
  try {
    return await Promise.race([awaited, silence]);
  } finally {
    clearTimeout(timer);
  }
}
