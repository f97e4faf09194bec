import { findSecrets, readKeptLines } from '@debrief/testing';

/** Throws where a line of any program of the run holds what no log may hold. */
export function judgeLines(folder: string): void {
  const { lines, secrets } = readKeptLines(folder);
  const known = new Set(secrets);
  const found = lines.flatMap(({ program, line }) =>
    findSecrets(line, known).map((what) => `${program}: ${what} in ${describe(line)}`),
  );
  console.log(
    `${lines.length} lines of the programs' logs hold none of ${known.size} secrets: ${found.length === 0}`,
  );
  if (found.length > 0)
    throw new Error(`Logs hold what they may not:\n${[...new Set(found)].slice(0, 20).join('\n')}`);
}

/** The line by its message, so that the complaint does not print the secret once more. */
function describe(line: string): string {
  const [, message] = /"msg":"([^"]{0,80})/.exec(line) ?? [];
  return message ?? `a line of ${line.length} characters`;
}
