import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Supervised, supervise } from './supervise.ts';

let folder: string;
let supervised: Supervised;
let lines: string[];
let reasons: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debrief-supervise-'));
  lines = [];
  reasons = [];
});
afterEach(async () => {
  await supervised.stop();
  await rm(folder, { recursive: true });
});

async function start(code: string): Promise<void> {
  const entry = join(folder, 'program.mjs');
  await writeFile(entry, code);
  const log = {
    file: 'server.log',
    write: (line: string) => void lines.push(line),
    lastWords: () => lines.at(-1) ?? '',
  };
  const program = { name: 'server', entry, args: [folder], env: process.env };
  supervised = supervise({
    pauseMs: 1,
    program,
    log,
    say: () => {},
    onGiveUp: (sentence) => reasons.push(sentence),
  });
}

const waits = { timeout: 20_000, interval: 10 };
const stays = 'setInterval(() => {}, 1000);';

it('a program that dies is started again', async () => {
  await start(`console.log('start', process.pid); ${stays}`);
  await vi.waitUntil(() => lines.length === 1, waits);
  process.kill(Number(lines[0]?.split(' ')[1]), 'SIGKILL');

  await vi.waitUntil(() => lines.length === 2, waits);

  expect(lines[1]).not.toBe(lines[0]);
});

it('one that dies again and again is given up, once, with its last words', async () => {
  await start("console.error('cannot go on'); process.exit(3);");

  await vi.waitUntil(() => reasons.length > 0, waits);

  expect(reasons).toEqual([
    'The server ended 5 times within a minute; its last words: cannot go on (more in server.log).',
  ]);
});

it('stopping asks first: the program may finish what it does', async () => {
  await start(`
    import { writeFileSync } from 'node:fs';
    process.on('SIGTERM', () => setTimeout(() => { writeFileSync(process.argv[2] + '/done', 'yes'); process.exit(0); }, 100));
    console.log('ready'); ${stays}`);
  await vi.waitUntil(() => lines.length === 1, waits);

  await supervised.stop();

  expect(await readFile(join(folder, 'done'), 'utf8')).toBe('yes');
});

it('a restart replaces the program, and none is left after the stop', async () => {
  await start(`console.log(process.pid); ${stays}`);
  await vi.waitUntil(() => lines.length === 1, waits);
  await Promise.all([supervised.restart(), supervised.restart()]);
  await vi.waitUntil(() => lines.length === 2, waits);

  await supervised.stop();

  expect(lines).toHaveLength(2);
  for (const line of lines) expect(() => process.kill(Number(line), 0)).toThrow('ESRCH');
});
