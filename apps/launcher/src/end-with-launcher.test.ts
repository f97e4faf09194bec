import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { it, vi } from 'vitest';

it('a program ends in good order when the launcher was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-orphan-'));
  const entry = join(folder, 'program.mjs');
  await writeFile(
    entry,
    "console.log(process.pid); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000);",
  );
  const module = JSON.stringify(new URL('spawn-program.ts', import.meta.url).href);
  const code = `const { spawnProgram } = await import(${module});
    spawnProgram({ name: 'server', entry: process.argv[1], env: process.env }, (line) => console.log(line));`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', code, entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [processId] = await once(createInterface({ input: launcher.stdout }), 'line');

  launcher.kill('SIGKILL');

  await vi.waitUntil(() => !isAlive(Number(processId)), { timeout: 10_000, interval: 20 });
  await rm(folder, { recursive: true });
});

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
