import { randomUUID } from 'node:crypto';
import type { ApiScope } from '@debrief/contracts';
import type { ProcedureMeta, RequestContext } from '@debrief/platform';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter } from '../router.ts';
import type { OpenServices } from '../services.ts';
import type { Who, World } from './authorization-world.ts';

export interface Outcome {
  /** `ok`, or the code of the refusal. */
  cell: string;
  /** What went over the wire; the first event of a stream. */
  text: string;
}

interface Call {
  path: string;
  input: unknown;
  who: Who;
  /** With an API key of these scopes instead of a session. */
  scopes?: readonly ApiScope[];
}

/** One call as the wire carries it, of somebody who is signed in or not. */
export async function call(
  services: OpenServices,
  world: World,
  { path, input, who, scopes }: Call,
): Promise<Outcome> {
  const procedure = procedures[path];
  const isMutation = procedure?._def.type === 'mutation';
  const query =
    input === undefined || isMutation ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const left = new AbortController();
  const req = new Request(`http://debrief/${path}${query}`, {
    signal: left.signal,
    ...(isMutation && { method: 'POST', body: JSON.stringify(input ?? null) }),
    headers: { 'content-type': 'application/json' },
  });
  const createContext = () => contextOf(services, world, { who, scopes });
  const response = await fetchRequestHandler({ endpoint: '', req, router: appRouter, createContext });
  const text =
    procedure?._def.type === 'subscription' ? await readFirstEvent(response) : await response.text();
  left.abort();
  return { cell: /"debrief":\{"code":"([a-z-]+)"/.exec(text)?.[1] ?? 'ok', text };
}

export const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: 'query' | 'mutation' | 'subscription'; meta?: ProcedureMeta; inputs: readonly unknown[] } }
>;

function contextOf(
  services: OpenServices,
  { actors }: World,
  { who, scopes }: Pick<Call, 'who' | 'scopes'>,
): RequestContext {
  const actor = who === 'nobody' ? null : { ...actors[who], ...(scopes && { scopes }) };
  return { services, actor, requestId: 'r', isLocal: false, isSessionValid: async () => true };
}

/** The one after tRPC's own `connected`. */
async function readFirstEvent(response: Response): Promise<string> {
  const body = response.body as ReadableStream<Uint8Array<ArrayBuffer>>;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split('\n\n\n').length < 3) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}

/** The same input, pointing at nothing. */
export function pointNowhere(input: unknown): unknown {
  const text = JSON.stringify(input ?? null);
  return JSON.parse(
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, () => randomUUID())
      .replace(/"token":"[^"]+"/g, `"token":"${'x'.repeat(43)}"`),
  );
}
