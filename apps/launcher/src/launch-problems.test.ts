import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'debrief-launch-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the launcher as a person would, with settings that stop it before it has started anything. */
async function launch(env: Record<string, string>): Promise<{ code: number; problem: string }> {
  const launcher = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '1', ...env },
  });
  let problem = '';
  launcher.stderr.on('data', (part) => {
    problem += part;
  });
  const [code] = (await once(launcher, 'close')) as [number];
  return { code, problem: problem.trim() };
}

async function takePort(host: string) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { port: String(typeof address === 'object' && address?.port), free: () => server.close() };
}

it('a taken port is one sentence, whichever loopback address it is taken on', async () => {
  for (const host of ['127.0.0.1', '::1']) {
    const taken = await takePort(host);

    const { code, problem } = await launch({ PORT: taken.port });

    expect(code).toBe(1);
    expect(problem).toMatch(
      new RegExp(`^Port ${taken.port} is taken by another program: .* PORT=\\d+ npm start\\.$`),
    );
    taken.free();
  }
});

it('a data folder that cannot be written to is one sentence', async () => {
  await writeFile(join(dataDir, 'file'), '');

  const { code, problem } = await launch({ DATA_DIR: join(dataDir, 'file/below') });

  expect(code).toBe(1);
  expect(problem).toMatch(
    /^The data folder \S+ cannot be written to \(a part of its path is a file\): .*DATA_DIR\.$/,
  );
});

it('a database that does not answer is one sentence without its password', async () => {
  const { port, free } = await takePort('127.0.0.1');
  free();

  const { code, problem } = await launch({
    PORT: await freePort(),
    DATABASE_URL: `postgres://someone:secret@127.0.0.1:${port}/debrief`,
  });

  expect(code).toBe(1);
  expect(problem).toBe(
    `The database at 127.0.0.1:${port}/debrief (DATABASE_URL) cannot be used: nothing listens there.`,
  );
});

it('a broken database folder is one sentence', async () => {
  await mkdir(join(dataDir, 'postgres'));

  const { code, problem } = await launch({ PORT: await freePort() });

  expect(code).toBe(1);
  expect(problem).toMatch(
    /^The database folder \S+ cannot be used \(.*\): restore it from a backup, or move it away/,
  );
  expect(problem).not.toContain('\n');
});

it('settings are judged together and without a stack', async () => {
  const { code, problem } = await launch({ PORT: 'eighty', LOG_LEVEL: 'loud' });

  expect(code).toBe(1);
  expect(problem).toContain('PORT');
  expect(problem).toContain('LOG_LEVEL');
  expect(problem).not.toContain(' at ');
});

async function freePort(): Promise<string> {
  const { port, free } = await takePort('127.0.0.1');
  free();
  return port;
}
