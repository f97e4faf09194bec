import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LauncherLock, takeLauncherLock } from './launcher-lock.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debrief-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function take(): Promise<LauncherLock> {
  const lock = await takeLauncherLock(folder);
  if (typeof lock === 'number') throw new Error(`held by ${lock}`);
  return lock;
}

it('the second on one folder is told who holds it', async () => {
  const first = await take();

  expect(await takeLauncherLock(folder)).toBe(process.pid);
  await first.release();
});

it('a folder that was given back can be taken again', async () => {
  await (await take()).release();

  await (await take()).release();
});

it('a holder that is stopping is waited for', async () => {
  const first = await take();
  first.announceStop();

  const second = take();
  await first.release();

  await (await second).release();
});

it('a holder that was killed blocks nothing', async () => {
  const module = JSON.stringify(new URL('launcher-lock.ts', import.meta.url).href);
  const code = `const { takeLauncherLock } = await import(${module}); await takeLauncherLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: holder.stdout }), 'line');
  expect(await takeLauncherLock(folder)).toBe(holder.pid);
  holder.kill('SIGKILL');
  await once(holder, 'exit');

  await (await take()).release();
});

it('a file that was never written to its end blocks nothing', async () => {
  await writeFile(join(folder, 'launcher.json'), '{"processId":');

  await (await take()).release();
});

it('of many that start at once one gets it', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => takeLauncherLock(folder)));

  const locks = answers.filter((answer) => typeof answer !== 'number');
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
});
