// What a straightforward page would do: the AI SDK's growing objects, each of them sent whole over a tRPC subscription.
import { createOpenAI } from '@ai-sdk/openai';
import { insightDraftSchema } from '@debrief/contracts';
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { Output, streamText } from 'ai';

const model = createOpenAI({ baseURL: process.env.DOUBLE_URL, apiKey: 'none' })('bench');
const t = initTRPC.create();

const router = t.router({
  write: t.procedure.subscription(async function* () {
    const { partialOutputStream } = streamText({
      model,
      prompt: 'Write the insight.',
      maxRetries: 0,
      output: Output.object({ schema: insightDraftSchema }),
    });
    for await (const object of partialOutputStream) yield object;
  }),
});

const server = createHTTPServer({ router });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  process.stdout.write(`${JSON.stringify({ port })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
