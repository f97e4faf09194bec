// The same work without us: node:http and pg, nothing else. Reads replay the product's own statements for whoever's
// session comes with the request; submissions replay the statements that were recorded for that very attempt.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { compileSave } from '../bank/save-statement.ts';
import { preparedSave, replay, type Work } from './work.ts';

const { DATABASE_URL = '', WORK_FILE = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const fill = await compileSave();
let work = await readWork();

const doors: Record<string, (request: IncomingMessage, url: string) => Promise<string>> = {
  hello: async () => '{"result":{"data":"hello"}}',
  me: async (request) => JSON.stringify((await read('me', request)).rows[0]),
  dashboard: async (request) => {
    const { body, ...head } = (await read('dashboard', request)).rows[0];
    return `{"result":{"data":{"head":${JSON.stringify(head)},"body":${body}}}}`;
  },
  save: async (request) => {
    const userId = await callerOf(request);
    const save = JSON.parse(await textOf(request));
    const { rows } = await pool.query(preparedSave(fill({ ...save, userId })));
    return JSON.stringify({ result: { data: rows[0] } });
  },
  submit: async (request) => {
    await callerOf(request);
    const { attemptId } = JSON.parse(await textOf(request));
    const entry = work.submissions[attemptId];
    if (!entry) throw new Error('Nothing is known of this attempt.');
    await replay(pool, entry.statements);
    return entry.answer;
  },
  work: async () => {
    work = await readWork();
    return '{}';
  },
};

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const door = doors[url.slice(1)];
  if (!door) return answer(response, 404, '{}');
  door(request, url).then(
    (text) => answer(response, 200, text),
    (error) => answer(response, 500, JSON.stringify({ message: String(error) })),
  );
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })),
);

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function callerOf({ headers }: IncomingMessage): Promise<string> {
  const token = headers.authorization?.slice('Bearer '.length);
  const { rows } = await pool.query({ ...work.session, values: [token] });
  if (!rows[0]) throw new Error('Nobody is signed in.');
  return rows[0].userId;
}

async function read(name: 'me' | 'dashboard', request: IncomingMessage) {
  const userId = await callerOf(request);
  const { statement, readerId } = work.reads[name];
  const values = statement.values.map((value) => (value === readerId ? userId : value));
  return pool.query({ ...statement, values });
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.once('end', () => resolve(text)).once('error', reject);
  });
}

async function readWork(): Promise<Work> {
  return JSON.parse(await readFile(WORK_FILE, 'utf8')) as Work;
}
