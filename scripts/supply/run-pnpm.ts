import { spawnSync } from 'node:child_process';
import { root } from '../root.ts';

/** What pnpm says as JSON, whatever its exit code; null where it says none. */
export function askPnpm(args: readonly string[], timeoutMs: number): { said: unknown; complaint: string } {
  const { stdout, stderr, error } = spawnSync('pnpm', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: timeoutMs,
    maxBuffer: 64 * 1_024 * 1_024,
    shell: process.platform === 'win32',
  });
  const complaint = error?.message ?? stderr.replace(/\s+/g, ' ').trim();
  try {
    return { said: JSON.parse(stdout), complaint };
  } catch {
    return { said: null, complaint };
  }
}
