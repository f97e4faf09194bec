import type { ServerResponse } from 'node:http';
import type { DoubleRecord } from './double-record.ts';
import type { DoubleRequest } from './double-request.ts';
import { flood, sendPage, slam } from './odd-answers.ts';
import { writePaced } from './paced-writer.ts';
import { sayFor } from './say-for.ts';
import type { Behaviour, DoubleUsage, Fault } from './script.ts';
import type { Answer } from './wires/wire.ts';

const CHARS_PER_TOKEN = 4;

/** Answers one request as it is told to, and notes in the record what it did. Resolves when there is no more to write. */
export async function answerRequest(
  request: DoubleRequest,
  response: ServerResponse,
  { behaviour, record, chars }: { behaviour: Behaviour; record: DoubleRecord; chars: number | undefined },
): Promise<void> {
  const { fault } = behaviour;
  if (fault?.kind === 'hang') return untilGone(response);
  if (fault?.kind === 'slam') return slam(response, record);
  if (fault?.kind === 'html') return sendPage(response);
  if (fault?.kind === 'flood') return flood(request, response, { fault, record });
  if (fault?.kind === 'status') return refuseWithStatus(request, response, fault);
  const text = fault?.kind === 'refuse' ? '' : textOf(request, behaviour, chars);
  const usage = usageOf(request, text, behaviour.usage);
  const answer: Answer = {
    id: record.id,
    model: request.model,
    text,
    usage,
    finish: fault?.kind === 'refuse' ? 'refused' : 'stop',
  };
  return request.isStream
    ? streamAnswer(request, response, { answer, behaviour, record })
    : sendWhole(request, response, { answer, behaviour, record });
}

type Task = { answer: Answer; behaviour: Behaviour; record: DoubleRecord };

async function streamAnswer(
  request: DoubleRequest,
  response: ServerResponse,
  { answer, behaviour, record }: Task,
): Promise<void> {
  const { wire } = request;
  const fault = behaviour.fault;
  const frames = wire.frames(record.id, request.model);
  const said = answer.text.slice(0, stopAt(fault));
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  if (frames.open) response.write(frames.open);
  const { paceMs = 0, firstTokenMs = 0, chunkChars = 10 } = behaviour;
  const onFirst = () => {
    record.firstDeltaAt = performance.timeOrigin + performance.now();
  };
  await writePaced(response, cut(said, chunkChars).map(frames.delta), { paceMs, firstTokenMs, onFirst });
  if (response.destroyed) return;
  record.said = said;
  if (fault && (await happens(fault, request, { response, record }))) return;
  record.billed = answer.usage;
  response.end(frames.close(answer));
}

// What breaks the stream in its middle; true when there is no proper end to come.
async function happens(
  fault: Fault,
  { wire }: DoubleRequest,
  { response, record }: { response: ServerResponse; record: DoubleRecord },
): Promise<boolean> {
  if (fault.kind === 'stall') await untilGone(response);
  else if (fault.kind === 'cut') await breakOff(response, record);
  else if (fault.kind === 'no-end') response.end();
  else if (fault.kind === 'garbage') response.end('data: {"this is": not JSON\n\n');
  else if (fault.kind === 'error-event') response.end(wire.errorFrame(fault.status));
  else return false;
  return true;
}

async function sendWhole(
  request: DoubleRequest,
  response: ServerResponse,
  { answer, behaviour, record }: Task,
): Promise<void> {
  const text = answer.text.slice(0, stopAt(behaviour.fault));
  await writePaced(response, [], { paceMs: 0, firstTokenMs: behaviour.firstTokenMs ?? 0, onFirst: () => {} });
  if (response.destroyed) return;
  if (behaviour.fault && behaviour.fault.kind !== 'truncate' && behaviour.fault.kind !== 'refuse') {
    record.isCut = true;
    response.destroy();
    return;
  }
  Object.assign(record, { said: text, billed: answer.usage });
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(request.wire.whole({ ...answer, text })));
}

function refuseWithStatus(
  { wire }: DoubleRequest,
  response: ServerResponse,
  { status, retryAfterS }: Fault & { kind: 'status' },
): void {
  const headers = {
    'content-type': 'application/json',
    ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }),
  };
  response.writeHead(status, headers).end(JSON.stringify(wire.error(status)));
}

function textOf(request: DoubleRequest, behaviour: Behaviour, chars: number | undefined): string {
  if (typeof behaviour.say === 'string') return behaviour.say;
  if (behaviour.say !== undefined) return JSON.stringify(behaviour.say);
  const { schema, prompt } = request;
  return schema
    ? JSON.stringify(sayFor(schema, { prompt, ...(chars !== undefined && { chars }) }))
    : 'A plain answer, since no shape was asked for.';
}

function usageOf(request: DoubleRequest, text: string, given: Partial<DoubleUsage> = {}): DoubleUsage {
  const input = Math.ceil((request.instructions.length + request.prompt.length) / CHARS_PER_TOKEN);
  return { input, cachedInput: 0, output: Math.ceil(text.length / CHARS_PER_TOKEN), reasoning: 0, ...given };
}

function stopAt(fault: Fault | undefined): number | undefined {
  return fault && 'afterChars' in fault ? fault.afterChars : undefined;
}

function cut(text: string, chars: number): string[] {
  return Array.from({ length: Math.ceil(text.length / chars) }, (_, i) =>
    text.slice(i * chars, (i + 1) * chars),
  );
}

function untilGone(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.once('close', () => resolve());
  });
}

// What was written must reach the reader before the connection breaks, else the break comes first.
function breakOff(response: ServerResponse, record: DoubleRecord): Promise<void> {
  record.isCut = true;
  return new Promise((resolve) => {
    response.write(': \n\n', () => {
      response.socket?.destroy();
      resolve();
    });
  });
}
