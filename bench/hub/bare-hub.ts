// The same work without us: node:http that keeps its readers and writes the same bytes to each.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hello, toEvent } from './event.ts';

const readers = new Set<ServerResponse>();

const server = createServer((request, response) => {
  const number = /^\/tell\/(\d+)$/.exec(request.url ?? '')?.[1];
  if (number === undefined) return listen(response);
  const text = `data: ${JSON.stringify(toEvent(Number(number)))}\nid: ${crypto.randomUUID()}\n\n`;
  for (const reader of readers) reader.write(text);
  response.end();
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })),
);

function listen(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(`data: ${JSON.stringify({ type: hello })}\n\n`);
  readers.add(response);
  response.once('close', () => readers.delete(response));
}
