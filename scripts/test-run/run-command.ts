import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../root.ts';

let current: ChildProcess | undefined;
let isStopped = false;

/** Runs a Node program with the terminal's output and gives its exit code; 1 where a signal ended it. */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<number> {
  if (isStopped) return 1;
  const stdio: StdioOptions = ['ignore', 'inherit', 'inherit'];
  current = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
  const [code] = (await once(current, 'exit')) as [number | null];
  current = undefined;
  return code ?? 1;
}

/** Ends what runs and starts nothing more: on a signal, or when the process that started this one is gone. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
  process.channel?.unref();
}

export function hasBeenStopped(): boolean {
  return isStopped;
}

function stop(): void {
  isStopped = true;
  current?.kill('SIGTERM');
}
