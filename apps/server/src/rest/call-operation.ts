import { appRouter } from '@debrief/features';
import { AppError, type RequestContext, toTrpcError } from '@debrief/platform';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import { logTrpcError } from '../trpc/log-trpc-error.ts';
import type { Operation } from './operations.ts';
import { type Problem, toProblem } from './problem.ts';

export interface Call {
  operation: Operation;
  input: unknown;
  /** Who the caller says they are, where the address asks for it. */
  claimed?: unknown;
  signal: AbortSignal;
  requestId: string;
  createContext(): Promise<RequestContext>;
}

/** What tRPC's own door would call, in the same way. */
export async function callOperation(call: Call): Promise<unknown> {
  const { operation, input, signal, createContext, claimed } = call;
  const { name: path, type } = operation.procedure;
  const getRawInput = async () => input;
  const ctx = await createContext();
  if (claimed !== undefined && claimed !== ctx.actor?.userId)
    throw toTrpcError(new AppError('not-signed-in', 'somebody else is named', { reason: 'not-you' }));
  return callTRPCProcedure({ router: appRouter, path, type, ctx, getRawInput, signal, batchIndex: 0 });
}

/** A failure as its caller learns of it; the log learns the rest. */
export function tellFailure(
  cause: unknown,
  { operation, requestId }: Call,
  log: RequestContext['services']['log'],
): Problem {
  const error = getTRPCErrorFromUnknown(cause);
  const { name: path, type } = operation.procedure;
  logTrpcError(log, error, { path, requestId });
  const config = appRouter._def._config;
  const { message, data } = getTRPCErrorShape({
    config,
    error,
    type,
    path,
    input: undefined,
    ctx: undefined,
  });
  return toProblem({ ...data.debrief, requestId }, message);
}
