/** Resolves after `ms`; rejects with the signal's reason when it aborts before. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return orAborted(signal, (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  });
}

/** What `begin` brings; or, as soon as the signal aborts, its reason. `begin` gives what to undo at the end. */
export function orAborted<Value>(
  signal: AbortSignal | undefined,
  begin: (resolve: (value: Value) => void, reject: (error: unknown) => void) => (() => void) | undefined,
): Promise<Value> {
  signal?.throwIfAborted();
  let undo: (() => void) | undefined;
  let abort: (() => void) | undefined;
  return new Promise<Value>((resolve, reject) => {
    abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    undo = begin(resolve, reject);
  }).finally(() => {
    if (abort) signal?.removeEventListener('abort', abort);
    undo?.();
  });
}
