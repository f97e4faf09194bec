import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DoubleRecord } from './double-record.ts';
import type { Behaviour } from './script.ts';
import type { ScriptBook } from './script-book.ts';

/** What the controls act on. */
export interface Controlled {
  requests: DoubleRecord[];
  book: ScriptBook;
}

/** Whether a path is one of the controls of a double that runs as a process of its own. */
export function isControl(path: string | undefined): boolean {
  return path?.startsWith('/double/') ?? false;
}

/** GET /double/requests, POST /double/reset, POST /double/always (a Behaviour as JSON); anything else is a 404. */
export async function control(
  incoming: IncomingMessage,
  response: ServerResponse,
  on: Controlled,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const what = `${incoming.method} ${incoming.url}`;
  if (what === 'POST /double/reset') {
    on.requests.length = 0;
    on.book.clear();
  } else if (what === 'POST /double/always')
    on.book.always(JSON.parse(Buffer.concat(parts).toString()) as Behaviour);
  else if (what !== 'GET /double/requests') return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(on.requests));
}
