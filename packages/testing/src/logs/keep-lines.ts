import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder where a run of many programs keeps what they print; set, nothing is kept without it. */
export const logFolderSetting = 'PROGRAM_LOGS';
const secretsFile = 'secrets';

/** Returns where a line of this program goes. */
export function keepLinesOf(entry: string, pid: number | undefined): (line: string) => void {
  const folder = process.env[logFolderSetting];
  if (!folder) return () => {};
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${basename(dirname(dirname(entry)))}-${pid}.log`);
  return (line) => appendFileSync(file, `${line}\n`);
}

/** What must never be printed by any program, as it is. */
export function noteSecrets(secrets: readonly string[]): void {
  const folder = process.env[logFolderSetting];
  if (!folder || secrets.length === 0) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, secretsFile), secrets.map((secret) => `${JSON.stringify(secret)}\n`).join(''));
}

export interface KeptLines {
  /** With the program that printed it. */
  lines: { program: string; line: string }[];
  secrets: string[];
}

export function readKeptLines(folder: string): KeptLines {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  return {
    lines: files
      .filter((file) => file.endsWith('.log'))
      .flatMap((file) => read(file).map((line) => ({ program: file.replace(/\.log$/, ''), line }))),
    secrets: files.includes(secretsFile) ? read(secretsFile).map((line) => JSON.parse(line) as string) : [],
  };
}
