import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StreamKey } from '../stream-ledger.ts';

const program = fileURLToPath(new URL('doomed-writer-process.ts', import.meta.url));

/** A real process that writes for ever, until it is killed. Resolves when it writes. */
export async function startDoomedWriter(connectionString: string, key: StreamKey): Promise<{ kill(): void }> {
  const child: ChildProcess = spawn(process.execPath, [program, connectionString, JSON.stringify(key)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return { kill: () => child.kill('SIGKILL') };
}
