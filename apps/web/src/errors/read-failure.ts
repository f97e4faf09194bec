import type { ErrorCode, WireError } from '@debrief/contracts';
import { TRPCClientError } from '@trpc/client';

/** What the page knows of a failure: the server's codes and one of its own, for when the server was not reached. */
export type FailureCode = ErrorCode | 'offline';
export interface Failure {
  code: FailureCode;
  reason: string | null;
  requestId: string | null;
  issues: NonNullable<WireError['issues']>;
}

export function readFailure(error: unknown): Failure {
  const wire = error instanceof TRPCClientError ? (error.data?.debrief as WireError | undefined) : undefined;
  if (wire)
    return { code: wire.code, reason: wire.reason, requestId: wire.requestId, issues: wire.issues ?? [] };
  const isUnreached = error instanceof TRPCClientError && !error.data;
  return { code: isUnreached ? unreachedCode() : 'internal', reason: null, requestId: null, issues: [] };
}

function unreachedCode(): FailureCode {
  return navigator.onLine ? 'unavailable' : 'offline';
}
