import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStripeBook, type StripeBook } from './stripe-book.ts';

/** Stands in for Stripe's API on loopback, for the requests that Debrief sends. */
export interface StripeDouble extends StripeBook {
  baseUrl: string;
  /** "POST /v1/customers", in the order of arrival. */
  requests: string[];
  /** While true everything is answered with 500. */
  setAway(isAway: boolean): void;
  close(): Promise<void>;
}

export async function startStripeDouble(): Promise<StripeDouble> {
  const book = createStripeBook();
  const requests: string[] = [];
  let isAway = false;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = request.url?.split('?')[0] ?? '';
      requests.push(`${request.method} ${path}`);
      if (isAway) return answer(response, 500, { error: { type: 'api_error', message: 'Away.' } });
      const key = String(request.headers['idempotency-key'] ?? '');
      const found = book.answer(`${request.method} ${path}`, new URLSearchParams(body), key);
      return found ? answer(response, 200, found) : answer(response, 404, missing);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...book,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setAway(value) {
      isAway = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const missing = {
  error: { type: 'invalid_request_error', code: 'resource_missing', message: 'There is no such thing.' },
};

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}
