import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { SetupError } from '../setup-error.ts';

/** One sentence that names the folder and the two ways out. */
export function describeBrokenCluster(folder: string, reason: string): SetupError {
  return new SetupError(
    `The database folder ${folder} cannot be used (${reason}): restore it from a backup, or move it away to start with an empty database.`,
  );
}

/** What Postgres said last before it gave up, from a point in its log on. */
export async function readLastWords(logFile: string, fromByte: number): Promise<string> {
  if (!existsSync(logFile)) return 'it wrote nothing to its log';
  const lines = (await readFile(logFile)).subarray(fromByte).toString('utf8').trim().split('\n');
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC)\b/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?\b(?:FATAL|PANIC|LOG):\s*/, '').trim() || 'it wrote nothing to its log';
}
