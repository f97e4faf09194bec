import type { StreamCopy } from './stream-copy.ts';

/** Tells followers in this process: the first change at once, later ones together once a window. One timer for all streams. */
export function createTeller(windowMs: number) {
  const toldAt = new WeakMap<StreamCopy, number>();
  const changed = new Set<StreamCopy>();
  let timer: NodeJS.Timeout | undefined;

  function tell(copy: StreamCopy): void {
    changed.delete(copy);
    toldAt.set(copy, performance.now());
    copy.tell();
  }

  function tellAll(): void {
    timer = undefined;
    for (const copy of [...changed]) tell(copy);
  }

  return {
    mark(copy: StreamCopy): void {
      if (performance.now() - (toldAt.get(copy) ?? Number.NEGATIVE_INFINITY) >= windowMs) {
        tell(copy);
        return;
      }
      changed.add(copy);
      timer ??= setTimeout(tellAll, windowMs);
    },
    close(): void {
      clearTimeout(timer);
      tellAll();
    },
  };
}
