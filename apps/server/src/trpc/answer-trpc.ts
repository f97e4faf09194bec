import { appRouter } from '@debrief/features';
import type { RequestContext } from '@debrief/platform';
import { type HTTPBaseHandlerOptions, resolveResponse } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenStreams } from '../http/open-streams.ts';
import { pipeEvents } from '../http/pipe-events.ts';
import { whenReaderLeaves } from '../http/reader-left.ts';
import { takesGzip } from '../http/squeeze-events.ts';
import { answerPlainCalls } from './plain-calls.ts';
import { maxBatchSize } from './read-plain-calls.ts';

type Handler = HTTPBaseHandlerOptions<typeof appRouter, Request>;

export interface AnswerOptions {
  path: string;
  createContext(): Promise<RequestContext>;
  onError(failed: Pick<Parameters<NonNullable<Handler['onError']>>[0], 'error' | 'path'>): void;
  streams: OpenStreams;
}

/**
 * The plain calls at once; everything else by tRPC's own handler between Fastify's request and reply: whole answers in one
 * piece, streams event by event. A reply that is handed through a promise is waited for until it has been sent: a text is
 * not.
 */
export async function answerTrpc(
  request: FastifyRequest,
  reply: FastifyReply,
  { streams, ...options }: AnswerOptions,
): Promise<FastifyReply | string> {
  const plain = await answerPlainCalls(request, reply, options);
  if (plain !== null) return plain;
  const end = whenReaderLeaves(reply);
  const req = toFetchRequest(request, end.signal);
  const response = await resolveResponse({ ...options, router: appRouter, req, error: null, maxBatchSize });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) return sendWhole(reply, response);
  const isSqueezed = texts.has(options.path) && takesGzip(request.headers['accept-encoding']);
  reply.hijack();
  reply.raw.writeHead(response.status, {
    ...headersOf(reply),
    ...Object.fromEntries(response.headers),
    ...ofStreams,
    ...(isSqueezed && { 'content-encoding': 'gzip' }),
  });
  const lastWords = () => (streams.isStopping() ? 'retry: 200\n\n' : '');
  await streams.run(end, pipeEvents(response.body, { response: reply.raw, isSqueezed, lastWords }));
  return reply;
}

/** Streams of text are worth the 100 kB that squeezing takes; wake-ups, of which every open page holds one, are not. */
const texts = new Set(['insights.watch']);

const ofStreams = { 'cache-control': 'no-store, no-transform', vary: 'Origin, Accept-Encoding' };

/** The answer comes in one piece; and it varies by nothing but Origin, since nothing keeps it. */
const leftOut = new Set(['transfer-encoding', 'vary']);

async function sendWhole(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (!leftOut.has(name)) reply.header(name, value);
  return reply
    .code(response.status)
    .header('cache-control', 'no-store')
    .send(await response.text());
}

function headersOf(reply: FastifyReply): Record<string, string | string[]> {
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    headers.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
}

function toFetchRequest({ method, url, headers, body }: FastifyRequest, signal: AbortSignal): Request {
  return new Request(`http://debrief${url}`, {
    method,
    signal,
    headers: headers as Record<string, string>,
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : '' } : {}),
  });
}
