import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** A reader that takes nothing for so long is gone, whatever its connection says. */
const stalledMs = 30_000;
const newline = 10;

/**
 * Sends a stream of server-sent events. tRPC makes a chunk of every line; here each event becomes one write, and the
 * source is asked for more only when the reader has taken what it got. `lastWords` go out when the source has ended.
 */
export async function pipeEvents(
  source: ReadableStream<Uint8Array>,
  response: ServerResponse,
  lastWords: () => string,
): Promise<void> {
  let lines: Uint8Array[] = [];
  for await (const line of source) {
    lines.push(line);
    if (line.at(-1) !== newline || line.at(-2) !== newline) continue;
    const wasTaken = response.write(Buffer.concat(lines));
    lines = [];
    if (!wasTaken) await drained(response);
    if (response.destroyed) return;
  }
  if (!response.destroyed) response.end(lastWords());
}

async function drained(response: ServerResponse): Promise<void> {
  const signal = AbortSignal.timeout(stalledMs);
  try {
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } catch {
    response.destroy();
  }
}
