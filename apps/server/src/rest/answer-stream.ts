import type { OpenServices } from '@debrief/features';
import { isTrackedEnvelope } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenStreams } from '../http/open-streams.ts';
import { pipeEvents } from '../http/pipe-events.ts';
import { takesGzip } from '../http/squeeze-events.ts';
import { type Call, callOperation, tellFailure } from './call-operation.ts';
import { type Problem, sendProblem } from './problem.ts';
import { withPings } from './with-pings.ts';

interface StreamAnswer {
  call: Call;
  /** Ends the subscription. */
  end: AbortController;
  services: OpenServices;
  streams: OpenStreams;
}

const pingMs = 15_000;

/** A refusal that comes at once is a status; what fails later, or after a first event, is an event. */
const refusalMs = 500;

/** Server-sent events: `id` and `data` as JSON, at last `event: end`, or `event: error` with the problem. */
export async function answerStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { call, end, services, streams }: StreamAnswer,
): Promise<FastifyReply> {
  const tell = (error: unknown) => tellFailure(error, call, services.log);
  const events = await open(resume(request, call)).catch(tell);
  if (!('next' in events)) return sendProblem(reply, events);
  const first = events.next();
  const refused = await Promise.race([first.then(() => null, tell), soon()]);
  if (refused) return sendProblem(reply, refused);
  const isSqueezed = takesGzip(request.headers['accept-encoding']);
  reply.hijack();
  reply.raw.writeHead(200, { ...headersOf(reply), ...ofStreams, ...(isSqueezed && squeezed) });
  const source = ReadableStream.from(write(withPings(first, events, pingMs), tell));
  const lastWords = () => (streams.isStopping() ? 'retry: 200\n\n' : '');
  const piped = pipeEvents(source.pipeThrough(new TextEncoderStream()), {
    ...{ response: reply.raw, isSqueezed, lastWords },
  });
  await streams.run(end, piped);
  return reply;
}

const ofStreams = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  vary: 'Origin, Accept-Encoding',
  connection: 'keep-alive',
};

const squeezed = { 'content-encoding': 'gzip' };

/** Where a reader was is told by the header that browsers send by themselves, or beside the input. */
function resume(request: FastifyRequest, call: Call): Call {
  const lastEventId = request.headers['last-event-id'];
  if (typeof lastEventId !== 'string' || lastEventId === '') return call;
  return { ...call, input: { ...(call.input as object), lastEventId } };
}

async function open(call: Call): Promise<AsyncIterator<unknown>> {
  const events = (await callOperation(call)) as AsyncIterable<unknown>;
  return events[Symbol.asyncIterator]();
}

function soon(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, refusalMs, null).unref());
}

async function* write(events: AsyncIterable<unknown>, tell: (error: unknown) => Problem) {
  try {
    for await (const event of events) yield event === null ? ': ping\n\n' : writeEvent(event);
    yield 'event: end\ndata: {}\n\n';
  } catch (error) {
    yield `event: error\ndata: ${JSON.stringify(tell(error))}\n\n`;
  }
}

function writeEvent(event: unknown): string {
  if (!isTrackedEnvelope(event)) return `data: ${JSON.stringify(event)}\n\n`;
  const [id, data] = event;
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

function headersOf(reply: FastifyReply): Record<string, string | string[]> {
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    headers.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
}
