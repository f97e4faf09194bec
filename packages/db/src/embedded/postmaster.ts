import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = { processId: number; port: number };

/**
 * The server that runs on a database folder, if one does. A pid file whose process is gone is Postgres' own to clean
 * up; one whose number now belongs to another program would keep Postgres from starting, so that one is removed.
 */
export function findPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  const recorded = readPidFile(file);
  if (!recorded || !isAlive(recorded.processId)) return undefined;
  if (isPostgres(recorded.processId)) return recorded;
  rmSync(file, { force: true });
  return undefined;
}

/** Lines of the file: process, folder, start time, port, then sockets and state. */
function readPidFile(file: string): Postmaster | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const processId = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  return processId ? { processId, port: Number(lines[3] ?? 0) } : undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostgres(processId: number): boolean {
  try {
    return describeProcess(processId).includes('postgres');
  } catch {
    return false;
  }
}

function describeProcess(processId: number): string {
  if (process.platform === 'linux') return describeLinuxProcess(processId);
  const [command, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${processId}`, '/FO', 'CSV', '/NH']
      : ['ps', '-o', 'comm=', '-p', String(processId)];
  return execFileSync(command as string, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** From /proc, since small containers have no `ps`. State Z is dead and only waits to be collected by its parent. */
function describeLinuxProcess(processId: number): string {
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
  return /\) Z /.test(stat) ? '' : stat.slice(0, stat.lastIndexOf(')'));
}
