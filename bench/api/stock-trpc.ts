// tRPC as its documentation serves it, over the same statements: what most would write.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import pg from 'pg';
import type { Work } from './work.ts';

const { DATABASE_URL = '', WORK_FILE = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const work = JSON.parse(await readFile(WORK_FILE, 'utf8')) as Work;
const t = initTRPC.context<{ userId: string | null }>().create();

const router = t.router({
  hello: t.procedure.query(() => 'hello'),
  me: t.procedure.query(({ ctx }) => read('me', ctx.userId)),
  dashboard: t.procedure.query(async ({ ctx }) => {
    const { body, ...head } = await read('dashboard', ctx.userId);
    return { ...head, body: JSON.parse(body) };
  }),
});

const server = createHTTPServer({
  router,
  createContext: async ({ req }) => ({ userId: await callerOf(req) }),
});
server.listen(0, '127.0.0.1');
server.once('listening', () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })));

async function callerOf({ headers }: IncomingMessage): Promise<string | null> {
  const token = headers.authorization?.slice('Bearer '.length);
  if (!token) return null;
  const { rows } = await pool.query({ ...work.session, values: [token] });
  return rows[0]?.userId ?? null;
}

async function read(name: 'me' | 'dashboard', userId: string | null) {
  const { statement, readerId } = work.reads[name];
  const values = statement.values.map((value) => (value === readerId ? userId : value));
  const { rows } = await pool.query({ ...statement, values });
  return rows[0];
}
