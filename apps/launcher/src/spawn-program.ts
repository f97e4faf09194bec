import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { root } from './root.ts';

export type Program = {
  /** Seen in the logs. */
  name: string;
  /** Path of its first file, from the checkout or absolute. */
  entry: string;
  args?: string[];
  /** For Node itself. */
  nodeFlags?: readonly string[];
  env: Record<string, string | undefined>;
  cwd?: string;
};

/** Where the lines that a program writes go. */
export type LineSink = (line: string) => void;

const guard = new URL('end-with-launcher.ts', import.meta.url).href;

/**
 * Starts one of our programs in a session of its own, so that a Ctrl-C in the terminal reaches only the launcher,
 * which stops things in their order. The program ends when the launcher does.
 */
export function spawnProgram(program: Program, onLine: LineSink): ChildProcess {
  const { nodeFlags = [], entry, args = [] } = program;
  const child = spawn(process.execPath, [...nodeFlags, '--import', guard, entry, ...args], {
    cwd: program.cwd ?? root,
    env: program.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as Readable }).on('line', onLine);
  }
  return child;
}

/** Asks a program to end, and ends it by force after the grace. Returns when it has gone. */
export async function endProgram(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.connected) child.send('stop', () => {});
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(force);
}
