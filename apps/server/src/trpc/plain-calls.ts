import { appRouter } from '@debrief/features';
import type { RequestContext } from '@debrief/platform';
import { getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { whenReaderLeaves } from '../http/reader-left.ts';
import { type PlainCall, readPlainCalls } from './read-plain-calls.ts';

export interface PlainOptions {
  path: string;
  createContext(): Promise<RequestContext>;
  onError(failed: { error: TRPCError; path: string }): void;
}

type Outcome = { result: { data: unknown } } | { error: unknown };

/**
 * Queries and mutations as nearly every client sends them, alone or in a batch: the same procedures with their checks and
 * the same bytes as by tRPC's own handler, without the Request, the Headers and the streams that it makes of each. What is
 * to be sent, with status and headers set; null for everything else (subscriptions, unknown names, wrong methods, input
 * that is no JSON): that is tRPC's own.
 */
export async function answerPlainCalls(
  request: FastifyRequest,
  reply: FastifyReply,
  options: PlainOptions,
): Promise<string | null> {
  const plain = readPlainCalls(request, options.path);
  if (!plain) return null;
  const ctx = await options.createContext().catch(() => null);
  if (!ctx) return null;
  const { signal } = whenReaderLeaves(reply);
  const run = (call: PlainCall, batchIndex: number) =>
    runOne(call, { ctx, batchIndex, signal, onError: options.onError });
  const outcomes = await Promise.all(plain.calls.map(run));
  const answer = plain.isBatch ? outcomes : (outcomes[0] as Outcome);
  reply
    .code(getHTTPStatusCode(answer as Parameters<typeof getHTTPStatusCode>[0]))
    .header('content-type', 'application/json')
    .header('cache-control', 'no-store');
  return JSON.stringify(answer);
}

interface Running {
  ctx: RequestContext;
  batchIndex: number;
  signal: AbortSignal;
  onError: PlainOptions['onError'];
}

async function runOne(
  { path, type, procedure, input }: PlainCall,
  { ctx, batchIndex, signal, onError }: Running,
): Promise<Outcome> {
  try {
    const getRawInput = async () => input;
    return { result: { data: await procedure({ path, type, ctx, getRawInput, signal, batchIndex }) } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onError({ error, path });
    const config = appRouter._def._config;
    return { error: getTRPCErrorShape({ config, error, type, path, input, ctx }) };
  }
}
