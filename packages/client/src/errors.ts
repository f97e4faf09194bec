import { type ErrorCode, wireErrorSchema } from '@debrief/contracts';
import { TRPCClientError } from '@trpc/client';

/** A failure as Debrief tells it: `code` says what to do, `reason` what happened. */
export class DebriefError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | null;
  /** Names this failure in the server's log; null when it never got there. */
  readonly requestId: string | null;

  constructor(
    code: ErrorCode,
    message: string,
    reason: string | null = null,
    requestId: string | null = null,
  ) {
    super(message);
    this.name = 'DebriefError';
    this.code = code;
    this.reason = reason;
    this.requestId = requestId;
  }
}

/** Any failure of a call as a DebriefError; one that never reached the server is `unavailable`. */
export function toDebriefError(error: unknown): DebriefError {
  if (error instanceof DebriefError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const data = error instanceof TRPCClientError ? (error.data as { debrief?: unknown } | null) : null;
  const wire = wireErrorSchema.safeParse(data?.debrief);
  if (!wire.success) return new DebriefError('unavailable', message);
  return new DebriefError(wire.data.code, message, wire.data.reason, wire.data.requestId);
}
