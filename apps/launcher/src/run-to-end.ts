import { once } from 'node:events';
import { SetupError } from '@debrief/db';
import type { ProgramLog } from './program-log.ts';
import { endProgram, type Program, spawnProgram } from './spawn-program.ts';

const graceMs = 2_000;

/** Runs a program that has to succeed; an abort ends it. Throws SetupError with its last words. */
export async function runToEnd(program: Program, log: ProgramLog, signal: AbortSignal): Promise<void> {
  const child = spawnProgram(program, log.write);
  const end = () => void endProgram(child, graceMs);
  signal.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0)
    throw new SetupError(`${program.name} failed: ${log.lastWords()} (the whole story is in ${log.file}).`);
}
