import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const answering = new URL('./answer-live-heap.ts', import.meta.url);

/** Programs that run with `settings` can be asked what they hold after a collection of all that they do not. */
export async function prepareLiveHeap() {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-live-heap-'));
  return {
    settings: { NODE_OPTIONS: `--import ${answering}`, LIVE_HEAP: folder },
    /** MB of its heap and of what lies beside it. */
    ask: (pid: number) => ask(pid, join(folder, String(pid))),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function ask(pid: number, file: string): Promise<number> {
  await rm(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const answer = await readFile(file, 'utf8').catch(() => '');
    if (answer.endsWith('\n')) return Number(answer);
    await pause(50);
  }
}
