import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { keepLinesOf } from '../logs/index.ts';
import { root } from './root.ts';

/** Ends the program when the process that started it is gone. */
const guard = join(root, 'apps/launcher/src/end-with-launcher.ts');
const graceMs = 15_000;

/** One of the product's own programs, as a process of its own. */
export type RunningProgram = {
  pid: number;
  /** What it printed, line by line. */
  lines: readonly string[];
  /** Resolves when it has printed a line with this text; throws when it ends before. */
  printed(text: string): Promise<void>;
  /** Rejects when it ends. */
  died: Promise<never>;
  /** At once, without a farewell. */
  kill(): Promise<void>;
  /** In good order. */
  stop(): Promise<void>;
  /** Stands still, as on a machine that was suspended, until `wake`. */
  suspend(): void;
  wake(): void;
  /** Null while it runs, and when it was killed. */
  exitCode(): number | null;
};

export function startProgram(entry: string, env: Record<string, string | undefined>): RunningProgram {
  const child = spawn(process.execPath, ['--import', guard, join(root, entry)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  const keep = keepLinesOf(entry, child.pid);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream as Readable }).on('line', (line) => {
      lines.push(line);
      keep(line);
      child.emit('printed');
    });
  const died = once(child, 'exit').then(([code]): never => {
    throw new Error(`${entry} ended (${code ?? 'killed'}):\n${lines.slice(-20).join('\n')}`);
  });
  died.catch(() => {});
  return {
    pid: child.pid ?? 0,
    lines,
    died,
    printed: (text) => Promise.race([waitForLine(child, lines, text), died]),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    suspend: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    exitCode: () => child.exitCode,
  };
}

async function waitForLine(child: ChildProcess, lines: readonly string[], text: string): Promise<void> {
  while (!lines.some((line) => line.includes(text))) await once(child, 'printed');
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.kill(signal);
  await gone;
  clearTimeout(force);
}
