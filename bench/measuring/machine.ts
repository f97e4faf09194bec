import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import type pg from 'pg';

/** Where and by what a figure came about; stands in every file of results. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  postgres: string | null;
  /** Of the minute before the end of the run: above the number of cores, others worked too. */
  load: number;
  commit: string;
  on: string;
  command: string;
  /** How long it was measured. */
  seconds: number;
}

const startedAt = performance.now();

/** @param command without the program, such as `api --seconds 2`. */
export async function describeMachine(suite: string, pool?: pg.Pool): Promise<Machine> {
  const version = pool && (await pool.query<{ server_version: string }>('show server_version')).rows[0];
  const options = process.argv.slice(2).filter((word) => !word.startsWith('/'));
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: version?.server_version ?? null,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    commit: headCommit(),
    on: new Date().toISOString().slice(0, 10),
    command: ['pnpm bench', suite, ...options].join(' '),
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  };
}

function headCommit(): string {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}
