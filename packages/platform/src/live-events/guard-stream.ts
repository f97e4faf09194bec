import { AppError } from '../errors/index.ts';
import { type SignedInContext, toTrpcError } from '../procedures/index.ts';
import { onSessionEnd } from './session-end.ts';

export interface StreamGuardOptions {
  /** How often the session is looked at again. */
  checkMs?: number;
}

/**
 * Runs a subscription: it ends when the reader leaves, fails with `not-signed-in` when the session is over, and an
 * AppError of the room reaches the client as its own code (tRPC would make it an internal error, which is retried for ever).
 */
export async function* guardStream<Item>(
  ctx: SignedInContext,
  signal: AbortSignal | undefined,
  open: (signal: AbortSignal) => AsyncIterable<Item>,
  { checkMs = 5 * 60_000 }: StreamGuardOptions = {},
): AsyncGenerator<Item> {
  const session = watchSession(ctx, checkMs);
  const left = signal ?? new AbortController().signal;
  const done = new AbortController();
  try {
    yield* open(AbortSignal.any([left, session.signal, done.signal]));
    if (session.signal.aborted) throw session.signal.reason;
  } catch (error) {
    if (left.aborted) return;
    const cause = session.signal.aborted ? session.signal.reason : error;
    throw cause instanceof AppError ? toTrpcError(cause) : cause;
  } finally {
    done.abort();
    session.close();
  }
}

function watchSession(ctx: SignedInContext, checkMs: number) {
  const over = new AbortController();
  const end = () =>
    over.abort(new AppError('not-signed-in', 'the session is over', { reason: 'session-ended' }));
  const stopHearing = onSessionEnd(ctx.services.bus, ctx.actor, end);
  const timer = setInterval(() => {
    ctx.isSessionValid().then(
      (isValid) => isValid || end(),
      (error) => ctx.services.log.warn({ err: error }, 'a session could not be checked'),
    );
  }, checkMs);
  return {
    signal: over.signal,
    close(): void {
      clearInterval(timer);
      stopHearing();
    },
  };
}
