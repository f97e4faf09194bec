// A provider double as a process of its own:
//   node packages/testing/src/providers/main.ts --pace 20 --chunk 10 --chars 4000
// Prints {"port":N} when it listens. GET /double/requests tells what came in and when the first deltas went out;
// POST /double/reset forgets it; POST /double/always takes a Behaviour as JSON. Ends on SIGTERM or SIGINT.
import { parseArgs } from 'node:util';
import { startProviderDouble } from './provider-double.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    pace: { type: 'string', default: '0' },
    chunk: { type: 'string', default: '10' },
    first: { type: 'string', default: '0' },
    chars: { type: 'string' },
  },
});

const double = await startProviderDouble({
  port: Number(values.port),
  paceMs: Number(values.pace),
  chunkChars: Number(values.chunk),
  firstTokenMs: Number(values.first),
  hasControls: true,
  ...(values.chars !== undefined && { chars: Number(values.chars) }),
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void double.close());
process.stdout.write(`${JSON.stringify({ port: double.port })}\n`);
