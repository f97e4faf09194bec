// A terminal that went away must not end the launcher before it has stopped what it started.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function sayProblem(line: string): void {
  process.stderr.write(`${line}\n`);
}
