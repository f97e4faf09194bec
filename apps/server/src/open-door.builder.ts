import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readSettings } from '@debrief/platform';
import { createTestDatabase } from '@debrief/testing';
import { type ServerOverrides, startServer } from './start-server.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A real server on a free port, with a database and a data folder of its own. */
export async function openDoor(env: Record<string, string> = {}, overrides: ServerOverrides = {}) {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'debrief-server-'));
  const settings = readSettings({
    ...{
      DATABASE_URL: database.connectionString,
      DEBRIEF_EMBEDDED: '1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    },
    ...{ DATABASE_POOL: '4', CALLS_PER_MINUTE: '0', ...env },
  });
  const log = createLogger('server', 'silent');
  const server = await startServer(settings, { port: 0, log, ...overrides });
  const origin = server.url;

  const ask = (path: string, asked: Asked = {}) => askRaw(`${server.url}${path}`, asked);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  /** The cookie of somebody new. */
  async function signIn(email: string): Promise<string> {
    const credentials = { email, password: 'correct horse battery' };
    await post('/api/auth/sign-up/email', { name: 'Somebody', ...credentials });
    const { headers } = await post('/api/auth/sign-in/email', credentials);
    return String(headers['set-cookie']).split(';')[0] ?? '';
  }

  async function close(): Promise<void> {
    await server.stop();
    await database.drop();
    await rm(dataDir, { recursive: true });
  }
  return { ...server, origin, database, dataDir, ask, post, signIn, close };
}

/** Plain HTTP, since `fetch` sets or forbids the very headers that matter here. */
function askRaw(url: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  // Said of every body: without it Node sends that of a DELETE as if it were the next request.
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...length, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
