import { expect, test } from 'vitest';
import { stemInWords, withBlanks } from './stem-in-words.ts';

test('markup is taken off, what it held stays', () => {
  expect(stemInWords('## Which **port** does `ssh` use?\n\n- see [the RFC](https://example.org)')).toBe(
    'Which port does ssh use? see the RFC',
  );
});

test('gaps are drawn, pictures named by their words, code kept on the line', () => {
  expect(stemInWords('A [[g1]] routes packets.')).toBe('A ____ routes packets.');
  expect(stemInWords('![A router](media:ab12) What is it?')).toBe('A router What is it?');
  expect(stemInWords('What prints?\n```py\nprint(1)\n```')).toBe('What prints? print(1)');
});

test('names with underscores and products stay as they are', () => {
  expect(stemInWords('What does __init__ in snake_case_name do, and 2 * 3 * 4?')).toBe(
    'What does init in snake_case_name do, and 2 * 3 * 4?',
  );
});

test('a long stem ends in an ellipsis', () => {
  expect(stemInWords('word '.repeat(100))).toHaveLength(240);
});

test('formulas are read without their markup', () => {
  expect(stemInWords('Available $99\\,\\%$ of the time, $2 \\times 3$ times for 5$')).toBe(
    'Available 99 % of the time, 2 × 3 times for 5$',
  );
});

test('tables are read cell by cell', () => {
  const table = '| Port | Action |\n| --- | :-: |\n| 443 | `ALLOW` |\n| | DENY |';

  expect(stemInWords(`These rules hold:\n\n${table}\n\nWhat passes?`)).toBe(
    'These rules hold: Port · Action 443 · ALLOW DENY What passes?',
  );
});

test('a line may be shorter', () => {
  expect(stemInWords('word '.repeat(100), 120)).toMatch(/^(word )+word…$/);
});

test('gaps are drawn in Markdown too, and nothing else changes', () => {
  expect(withBlanks('**A** [[gap1]] of x[[1 + 2]]')).toBe(String.raw`**A** \_\_\_\_ of x[[1 + 2]]`);
});
