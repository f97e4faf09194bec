import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedWebhook {
  path: string;
  /** `webhook-id`: the same at each try. */
  id: string;
  headers: IncomingHttpHeaders;
  /** As it came: signatures are over these bytes. */
  body: string;
  message: { id: string; type: string; createdAt: string; data: Record<string, unknown> };
}

export interface WebhookAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Answers only then; a promise that never resolves is a receiver that hangs. */
  when?: Promise<unknown>;
}

export interface WebhookReceiver {
  /** On this machine; any path below it is taken. */
  url: string;
  /** Everything that came, in order. */
  received: ReceivedWebhook[];
  /** What to answer from now on; 204 at first. */
  answer: (received: ReceivedWebhook) => WebhookAnswer;
  /** Resolves once so many have come. */
  waitFor(count: number): Promise<void>;
  /** @throws Error when none of its signatures is by that secret, or its time is off. */
  verify(received: ReceivedWebhook, secret: string): unknown;
  close(): Promise<void>;
}

/** Another program that hears of what happens: keeps what comes, answers as it is told. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    read(request)
      .then(async (received) => {
        receiver.received.push(received);
        server.emit('webhook');
        const { status = 204, headers = {}, body = '', when } = receiver.answer(received);
        await when;
        response.writeHead(status, headers).end(body);
      })
      .catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: () => ({}),
    async waitFor(count) {
      while (receiver.received.length < count) await once(server, 'webhook');
    },
    verify: ({ body, headers }, secret) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

async function read(request: IncomingMessage): Promise<ReceivedWebhook> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString('utf8');
  const { headers, url = '' } = request;
  return { path: url, id: String(headers['webhook-id']), headers, body, message: JSON.parse(body) };
}
