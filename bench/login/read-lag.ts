import { readFile, rm } from 'node:fs/promises';
import { setTimeout as rest } from 'node:timers/promises';

export interface Lag {
  p50Ms: number;
  p99Ms: number;
}

const longestMs = 10_000;

/** Lateness of a server's event loop since this was asked last. */
export async function readLag(pid: number, file: string): Promise<Lag> {
  await rm(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  const end = performance.now() + longestMs;
  while (performance.now() < end) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.endsWith('}')) return JSON.parse(text) as Lag;
    await rest(20);
  }
  throw new Error('The server does not say how late it is.');
}
