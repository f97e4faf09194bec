import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { QaProblem } from '../world/pair-process.ts';
import type { Handler } from './handlers.ts';

/** Answers one request to `/qa`: what is there, or the reason why not, as JSON. */
export function createControl(handlers: Record<string, Handler>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://qa');
    const handler = handlers[`${request.method} ${pathname.replace(/(?<=.)\/$/, '')}`];
    if (!handler) return send(response, 404, { problem: `There is no ${request.method} ${pathname}.` });
    try {
      const asked = request.method === 'GET' ? Object.fromEntries(searchParams) : await readBody(request);
      const answer = await handler(asked, request);
      if (typeof answer === 'string')
        return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
      send(response, 200, answer ?? {});
    } catch (error) {
      const isAsked =
        error instanceof QaProblem || error instanceof z.ZodError || error instanceof SyntaxError;
      send(response, isAsked ? 400 : 500, { problem: wordsOf(error) });
    }
  };
}

function wordsOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body, null, 2)}\n`);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as unknown);
}
