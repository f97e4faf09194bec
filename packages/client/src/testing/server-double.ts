import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  method: string;
  /** `quizzes.list`, or several for a batch. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the server does with one request; `cut` closes the connection without a word. */
export type Answer = 'cut' | { status: number; headers?: Record<string, string>; body?: unknown };

export interface ServerDouble {
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}

/** Speaks HTTP for real and answers each request by the next of `answers`; the last one stays. */
export async function startServerDouble(answers: Answer[]): Promise<ServerDouble> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://double');
    const path = pathname.replace('/api/trpc/', '');
    asked.push({ method: request.method ?? '', path, headers: request.headers, body: await text(request) });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer || answer === 'cut') return request.socket.destroy();
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...answer.headers,
    });
    return response.end(isText ? answer.body : JSON.stringify(answer.body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function gives(data: unknown): Answer {
  return { status: 200, body: { result: { data } } };
}

export function refuses(status: number, debrief: object, headers: Record<string, string> = {}): Answer {
  const data = { code: 'ANY', httpStatus: status, debrief: { reason: null, requestId: 'r1', ...debrief } };
  return { status, headers, body: { error: { message: 'A sentence.', code: -32_000, data } } };
}
