import type { DestinationStream } from 'pino';

interface Output {
  write(text: string): unknown;
  flushSync(): void;
}

/** Long enough for the lines of many requests, short enough for somebody who watches. */
const gatherMs = 20;
const mostCharacters = 16_384;

const lastWords = new Set<() => void>();
process.once('exit', () => {
  for (const say of lastWords) say();
});

/**
 * Lines of a moment go out together: a write for each would cost a request more than making the line. Those of a process
 * that ends go out before it does.
 */
export function gatherLines(output: Output): DestinationStream & { flushSync(): void } {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    clearTimeout(timer);
    timer = undefined;
    const gathered = lines;
    lines = '';
    if (gathered) output.write(gathered);
  };
  const flushSync = () => {
    send();
    output.flushSync();
  };
  lastWords.add(flushSync);
  return {
    write(line) {
      lines += line;
      if (lines.length >= mostCharacters) send();
      else timer ??= setTimeout(send, gatherMs);
    },
    flushSync,
  };
}
