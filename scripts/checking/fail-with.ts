/** Prints what a check found and ends the process: 0 when nothing was found. */
export function failWith(title: string, problems: readonly string[]): never {
  if (problems.length === 0) process.exit(0);
  console.error(`${title}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exit(1);
}
