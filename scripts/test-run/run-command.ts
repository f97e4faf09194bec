import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { root } from '../root.ts';

const running = new Set<ChildProcess>();
let isStopped = false;

type Ended = { code: number; output: string };

/** Runs a Node program with the terminal's output and gives its exit code; 1 where a signal ended it. */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<number> {
  return (await run(args, { env, output: 'inherit' })).code;
}

/** The same, its output in one piece at the end: for programs that run beside others. */
export async function runNodeQuietly(args: string[]): Promise<Ended> {
  return await run(args, { env: {}, output: 'pipe' });
}

async function run(
  args: string[],
  { env, output }: { env: Record<string, string>; output: 'inherit' | 'pipe' },
): Promise<Ended> {
  if (isStopped) return { code: 1, output: '' };
  const child = spawn(process.execPath, args, {
    ...{ cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output] },
  });
  running.add(child);
  const said = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  const [code] = (await once(child, 'exit')) as [number | null];
  running.delete(child);
  return { code: code ?? 1, output: (await Promise.all(said)).join('') };
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
  for (const child of running) child.kill('SIGTERM');
}
