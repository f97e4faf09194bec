import type { WireError } from '@debrief/contracts';
import { TRPCClientError } from '@trpc/client';
import type { FailureCode } from './failure-code.ts';

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
