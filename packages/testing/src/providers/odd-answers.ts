import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { DoubleRecord } from './double-record.ts';
import type { DoubleRequest } from './double-request.ts';
import type { Fault } from './script.ts';

const PIECE_BYTES = 64 * 1024;

/** Breaks the connection as it is. */
export function slam(response: ServerResponse, record: DoubleRecord): void {
  record.isCut = true;
  response.socket?.destroy();
}

/** What a proxy or a captive network says in place of the provider. */
export function sendPage(response: ServerResponse): void {
  const page = '<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** Writes until the reader has had enough, no faster than it reads. */
export async function flood(
  { wire, model }: DoubleRequest,
  response: ServerResponse,
  { fault, record }: { fault: Fault & { kind: 'flood' }; record: DoubleRecord },
): Promise<void> {
  const frames = wire.frames(record.id, model);
  const piece = 'x'.repeat(PIECE_BYTES);
  const frame = fault.isOneEvent ? piece : frames.delta(piece);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(frames.open);
  if (fault.isOneEvent) response.write('data: "');
  const gone = once(response, 'close');
  while (!response.destroyed && record.floodedBytes < fault.bytes) {
    record.floodedBytes += PIECE_BYTES;
    if (!response.write(frame)) await Promise.race([once(response, 'drain'), gone]);
  }
  response.end();
}
