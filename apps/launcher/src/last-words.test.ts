import { expect, it } from 'vitest';
import { createLastWords } from './last-words.ts';

function readAfter(...lines: string[]): string {
  const words = createLastWords();
  for (const line of lines) words.hear(line);
  return words.read();
}

it('a program that said nothing is told to have said nothing', () => {
  expect(readAfter('', '  ')).toBe('it said nothing');
});

it('without trouble the last line counts', () => {
  expect(readAfter('one', 'two', '')).toBe('two');
});

it('the trouble counts, not the stack and the braces after it', () => {
  expect(readAfter('start', "Error: Could not resolve 'a.tsx'", '    at build (x.mjs:1:2)', '}')).toBe(
    "Error: Could not resolve 'a.tsx'",
  );
});

it('a log record is read as words', () => {
  expect(readAfter('{"level":60,"msg":"the server could not start","err":{"message":"no table"}}')).toBe(
    'the server could not start: no table',
  );
});
