import type { FastifyInstance } from 'fastify';
import { listOperations, type Operation } from '../rest/operations.ts';

type Headers = Record<string, string>;

/** A way in for one procedure: an address, a method, and where the input goes. */
export interface Door {
  /** `GET /api/v1/quizzes/get` */
  name: string;
  path: string;
  type: Operation['procedure']['type'];
  ask(input: unknown): { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string; payload?: string };
}

/** Every address of every procedure: tRPC's own, and all of the REST face. */
export function listDoors(me: string): Door[] {
  const operations = listOperations();
  const names = new Set<string>();
  const own = operations.flatMap(({ procedure: { name, type } }) => {
    if (names.has(name)) return [];
    names.add(name);
    return [trpcDoor(name, type)];
  });
  return [...own, ...operations.map((operation) => restDoor(operation, me))];
}

function trpcDoor(path: string, type: Door['type']): Door {
  const url = `/api/trpc/${path}`;
  if (type === 'mutation') {
    const ask = (input: unknown) => ({
      method: 'POST' as const,
      url,
      payload: JSON.stringify(input ?? null),
    });
    return { name: `POST ${url}`, path, type, ask };
  }
  const ask = (input: unknown) => ({
    method: 'GET' as const,
    url: input === undefined ? url : `${url}?input=${encodeURIComponent(JSON.stringify(input))}`,
  });
  return { name: `GET ${url}`, path, type, ask };
}

function restDoor({ method, path, procedure, renames, mine }: Operation, me: string): Door {
  const ask = (input: unknown) => {
    const rest: Record<string, unknown> = { ...(input as object), ...(mine && { [mine]: me }) };
    const url = path.replace(/\{(\w+)\}/g, (_part, name: string) => {
      const inside = renames[name] ?? name;
      const value = rest[inside];
      delete rest[inside];
      return encodeURIComponent(String(value ?? nothing));
    });
    if (method !== 'GET') return { method, url, payload: JSON.stringify(rest) };
    return { method, url: `${url}?${new URLSearchParams(rest as Headers)}` };
  };
  return { name: `${method} ${path}`, path: procedure.name, type: procedure.type, ask };
}

const nothing = '00000000-0000-7000-8000-000000000000';

/** The code of the refusal, with its reason; `ok` where there is none. */
export async function knock(
  app: FastifyInstance,
  door: Door,
  input: unknown,
  headers: Headers,
): Promise<string> {
  const { method, url, payload } = door.ask(input);
  const all = { ...headers, ...(payload !== undefined && { 'content-type': 'application/json' }) };
  if (door.type === 'subscription')
    return readCode(
      await readStream(`${originOf(app)}${url}`, { method, headers: all, ...(payload && { body: payload }) }),
    );
  const answer = await app.inject({ method, url, headers: all, ...(payload !== undefined && { payload }) });
  return answer.statusCode < 400 ? 'ok' : readCode(answer.body);
}

function readCode(text: string): string {
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
  const reason = /"reason":"([a-z-]+)"/.exec(text)?.[1];
  return code ? [code, reason].filter(Boolean).join(' ') : 'ok';
}

function originOf(app: FastifyInstance): string {
  const address = app.server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

/** A refusal is whole or an event; of a stream that runs, all until its first event of its own. */
async function readStream(url: string, asked: RequestInit): Promise<string> {
  const left = new AbortController();
  const response = await fetch(url, { ...asked, signal: left.signal });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return await response.text();
  let text = '';
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString();
      if (/"code":"[a-z-]+"|^data: \{"(type|topic)|^event: end/m.test(text)) break;
    }
  } finally {
    left.abort();
  }
  return text;
}
