import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from './answer-request.ts';
import { control, isControl } from './controls.ts';
import { type DoubleRecord, openRecord } from './double-record.ts';
import { readRequest } from './double-request.ts';
import type { Behaviour, DoubleUsage } from './script.ts';
import { createScriptBook, type ScriptBook } from './script-book.ts';

/** How the double behaves when nothing else is scripted. */
export interface DoubleOptions extends Pick<Behaviour, 'chunkChars' | 'paceMs' | 'firstTokenMs'> {
  /** 0 (the default) takes a free port. */
  port?: number;
  /** About how long an answer is that nobody scripted, in characters of JSON. */
  chars?: number;
  /** Whether it is steered from another process, over HTTP. */
  hasControls?: boolean;
}

/** Stands in for OpenAI, for what speaks like it, and for Gemini, on loopback. */
export interface ProviderDouble extends Omit<ScriptBook, 'take' | 'clear'> {
  port: number;
  /** Base URLs for the provider packages. */
  openaiUrl: string;
  googleUrl: string;
  /** Every request so far, in the order of arrival. */
  requests: DoubleRecord[];
  /** Tokens on the bill of all requests together. */
  billed(): DoubleUsage;
  /** Resolves when no request is open. */
  quiet(): Promise<void>;
  /** Forgets requests and scripts. */
  reset(): void;
  /** Stops listening and breaks what is still open. */
  close(): Promise<void>;
}

/** Starts a double; `close` it at the end. */
export async function startProviderDouble(options: DoubleOptions = {}): Promise<ProviderDouble> {
  const book = createScriptBook();
  const requests: DoubleRecord[] = [];
  const open = new Set<Promise<void>>();
  const server = createServer((incoming, response) => {
    const done = serve(incoming, response, { book, requests, options }).catch(() => void response.destroy());
    open.add(done);
    void done.then(() => open.delete(done));
  });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    openaiUrl: `${origin}/openai/v1`,
    googleUrl: `${origin}/google/v1beta`,
    requests,
    next: book.next,
    always: book.always,
    alwaysSay: book.alwaysSay,
    billed: () => requests.reduce((sum, { billed }) => (billed ? addUsage(sum, billed) : sum), NOTHING),
    async quiet() {
      while (open.size > 0) await Promise.all(open);
    },
    reset() {
      requests.length = 0;
      book.clear();
    },
    close: () => close(server),
  };
}

interface Stage {
  book: ScriptBook;
  requests: DoubleRecord[];
  options: DoubleOptions;
}

async function serve(incoming: IncomingMessage, response: ServerResponse, stage: Stage): Promise<void> {
  const { book, requests, options } = stage;
  if (options.hasControls && isControl(incoming.url)) return control(incoming, response, { requests, book });
  const request = await readRequest(incoming);
  if (!request) return void response.writeHead(404).end();
  const record = openRecord(String(requests.length + 1), request);
  requests.push(record);
  const ended = noteEnd(response, record);
  await answerRequest(request, response, {
    behaviour: { ...options, ...book.take(request) },
    record,
    chars: options.chars,
  });
  await ended;
}

// The caller's going away shows as a close before our own end.
function noteEnd(response: ServerResponse, record: DoubleRecord): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', () => {
      record.endedAt = performance.timeOrigin + performance.now();
      record.isAborted = !response.writableEnded && !record.isCut;
      resolve();
    });
  });
}

const NOTHING: DoubleUsage = { input: 0, cachedInput: 0, output: 0, reasoning: 0 };

function addUsage(a: DoubleUsage, b: DoubleUsage): DoubleUsage {
  return {
    input: a.input + b.input,
    cachedInput: a.cachedInput + b.cachedInput,
    output: a.output + b.output,
    reasoning: a.reasoning + b.reasoning,
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
