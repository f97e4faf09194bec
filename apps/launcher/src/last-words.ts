import { toPlainWords } from './readable-log-line.ts';

export type LastWords = {
  hear(line: string): void;
  read(): string;
};

/** Below it come the lines of a stack, and those say little. */
const trouble = /error|fatal|could not|cannot|failed|there is no/i;
const stackLine = /^\s*at /;

/** Remembers of everything a program says the line that best tells why it ended. */
export function createLastWords(): LastWords {
  let last = 'it said nothing';
  let isTrouble = false;
  return {
    read: () => last,
    hear(line) {
      const words = toPlainWords(line);
      if (!words || stackLine.test(line)) return;
      if (isTrouble && !trouble.test(words)) return;
      isTrouble ||= trouble.test(words);
      last = words;
    },
  };
}
