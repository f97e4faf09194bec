import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type ProgramLog = {
  file: string;
  write(line: string): void;
  /** The last line that holds words. */
  lastLine(): string;
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
  let last = 'it said nothing';
  return {
    file,
    lastLine: () => last,
    write(line) {
      if (line.trim()) last = line.trim();
      stream.write(`${line}\n`);
      alsoTo(line);
    },
  };
}
