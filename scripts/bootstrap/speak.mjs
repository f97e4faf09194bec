export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** One sentence, and the end. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
