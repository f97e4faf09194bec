import type { ErrorCode } from '@debrief/contracts';
import { TRPCError } from '@trpc/server';
import { AppError, isDatabaseAway } from '../errors/index.ts';

const trpcCodes = {
  invalid: 'BAD_REQUEST',
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  gone: 'PRECONDITION_FAILED',
  'too-many': 'TOO_MANY_REQUESTS',
  'quota-spent': 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

export function toTrpcError(error: AppError): TRPCError {
  return new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error });
}

/** What a procedure threw, in tRPC's words. What is neither of ours nor an absent database stays as it is. */
export function translateError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof AppError) return toTrpcError(cause);
  return isDatabaseAway(cause) ? toTrpcError(databaseAway(cause)) : error;
}

export function databaseAway(cause: unknown): AppError {
  return new AppError('unavailable', 'the database cannot be reached', { reason: 'database-away', cause });
}
