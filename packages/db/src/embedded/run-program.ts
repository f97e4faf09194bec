import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import { SetupError } from '../setup-error.ts';
import type { OsUser } from './os-user.ts';

export type ProgramRun = {
  program: string;
  args: string[];
  user: OsUser | undefined;
  /** False where what the program starts would keep the pipes open. */
  isOutputWanted?: boolean;
};

export type ProgramResult = { code: number | null; output: string };

/**
 * Runs one of Postgres' programs to its end, in a session of its own: a Ctrl-C in the terminal must not reach it
 * half-way. Throws SetupError only if it could not be run at all.
 */
export function runProgram({
  program,
  args,
  user,
  isOutputWanted = true,
}: ProgramRun): Promise<ProgramResult> {
  const stdio = isOutputWanted ? 'pipe' : 'ignore';
  const child = spawn(program, args, {
    ...user,
    stdio: ['ignore', stdio, stdio],
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: parse(program).root,
    env: cleanEnvironment(),
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(cannotRun(program, error)));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** PGDATA, PGPORT and the like would change what the programs do; a fixed locale keeps their words the same. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function cannotRun(program: string, cause: Error): SetupError {
  return new SetupError(
    `Postgres cannot run on this machine (${program}: ${cause.message}): set DATABASE_URL to a Postgres server of your own.`,
    { cause },
  );
}
