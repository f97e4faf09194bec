import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { squeezeInto } from './squeeze-events.ts';

/** A reader that takes nothing for so long is gone, whatever its connection says; it comes again and names its place. */
const defaultStalledMs = 30_000;
const newline = 10;

export interface EventOutput {
  response: ServerResponse;
  isSqueezed: boolean;
  /** Goes out when the source has ended. */
  lastWords(): string;
  stalledMs?: number;
}

/**
 * Sends a stream of server-sent events. tRPC makes a chunk of every line; here each event becomes one write, and the
 * source is asked for more only when the reader has taken what it got.
 */
export async function pipeEvents(
  source: ReadableStream<Uint8Array>,
  { response, isSqueezed, lastWords, stalledMs = defaultStalledMs }: EventOutput,
): Promise<void> {
  const output: Writable = isSqueezed ? squeezeInto(response) : response;
  let lines: Uint8Array[] = [];
  for await (const line of source) {
    lines.push(line);
    if (line.at(-1) !== newline || line.at(-2) !== newline) continue;
    const wasTaken = output.write(Buffer.concat(lines));
    lines = [];
    // Whoever has left before closes no second time and drains nothing.
    if (response.destroyed) return;
    if (!wasTaken) await drained(output, response, stalledMs);
    if (response.destroyed) return;
  }
  if (!response.destroyed) output.end(lastWords());
}

async function drained(output: Writable, response: ServerResponse, stalledMs: number): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(stalledMs)]);
  try {
    await Promise.race([once(output, 'drain', { signal }), once(response, 'close', { signal })]);
  } catch {
    response.destroy();
  } finally {
    over.abort();
  }
}
