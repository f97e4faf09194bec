import { AppError, type Logger } from '@debrief/platform';
import type { TRPCError } from '@trpc/server';

/** What is expected is not news; a reader that left is nothing at all. */
export function logTrpcError(
  log: Logger,
  error: TRPCError,
  call: { path?: string; requestId: string },
): void {
  if (error.cause instanceof AppError && error.cause.code === 'unavailable') {
    log.warn({ ...call, err: error.cause }, 'a call could not be served');
  } else if (error.cause instanceof AppError && error.cause.code !== 'internal') {
    log.debug({ ...call, code: error.cause.code, reason: error.cause.reason }, 'a call was refused');
  } else if (error.code === 'INTERNAL_SERVER_ERROR' && !isAbort(error)) {
    log.error({ ...call, err: error.cause ?? error }, 'a call failed');
  }
}

function isAbort({ cause }: TRPCError): boolean {
  return cause instanceof Error && cause.name === 'AbortError';
}
