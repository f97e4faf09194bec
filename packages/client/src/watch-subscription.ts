import type { OutputOf, ProcedurePath, WatchOptions } from './calls.ts';
import type { Wire } from './create-api.ts';
import { DebriefError } from './errors.ts';
import { createPatience } from './patience.ts';
import { createQueue } from './queue.ts';
import { toDebriefError } from './to-debrief-error.ts';

/** A subscription as an iterable; leaving the loop ends it. It comes again with the id of the last event it had. */
export async function* watchSubscription<Path extends ProcedurePath>(
  wire: Wire,
  path: Path,
  input: unknown,
  { signal, patienceMs = 60_000 }: WatchOptions,
): AsyncGenerator<OutputOf<Path>, void> {
  if (signal?.aborted) return;
  const queue = createQueue<OutputOf<Path>>();
  const patience = createPatience(patienceMs, () =>
    queue.fail(new DebriefError('unavailable', 'The server could not be reached.', { isLost: true })),
  );
  const subscription = wire.subscription(path, input, {
    onConnectionStateChange: ({ state }) => (state === 'connecting' ? patience.begin() : patience.end()),
    onData: (event) => queue.push(event as OutputOf<Path>),
    onError: (error) => queue.fail(toDebriefError(error)),
    onComplete: () => queue.end(),
  });
  signal?.addEventListener('abort', queue.end, { once: true });
  try {
    yield* queue;
  } finally {
    signal?.removeEventListener('abort', queue.end);
    patience.end();
    subscription.unsubscribe();
  }
}
