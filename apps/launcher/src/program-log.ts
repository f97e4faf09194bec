import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createLastWords } from './last-words.ts';

export type ProgramLog = {
  file: string;
  write(line: string): void;
  /** What it said last about what went wrong, or else what it said last. */
  lastWords(): string;
};

const keptBytes = 10_000_000;

/** A log file in the data folder; one that has grown long is put aside at the start, once. */
export function openProgramLog(
  dataDir: string,
  name: string,
  alsoTo: (line: string) => void = () => {},
): ProgramLog {
  const file = join(dataDir, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > keptBytes) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a' });
  // A full disk must not end the launcher.
  stream.on('error', () => {});
  const words = createLastWords();
  return {
    file,
    lastWords: words.read,
    write(line) {
      words.hear(line);
      stream.write(`${line}\n`);
      alsoTo(line);
    },
  };
}
