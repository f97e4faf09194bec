// The lower bound: the AI SDK's own text stream of the same double, served raw over HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenAI } from '@ai-sdk/openai';
import { streamText } from 'ai';

const model = createOpenAI({ baseURL: process.env.DOUBLE_URL, apiKey: 'none' })('bench');

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  const { textStream } = streamText({
    model,
    prompt: 'Write the insight.',
    maxRetries: 0,
    onError: () => response.destroy(),
  });
  void (async () => {
    for await (const delta of textStream) response.write(delta);
    response.end();
  })();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
