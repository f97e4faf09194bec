import { expect, test } from 'vitest';
import { insertText, type Selected, toggleCode, toggleMarks } from './edit-text.ts';

/** `|` stands where the selection begins and ends. */
function at(marked: string): Selected {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  return { text: marked.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
}

function show({ text, start, end }: Selected): string {
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

test('marks go around the selection and off again', () => {
  const bold = toggleMarks(at('a |big| word'), '**');

  expect(show(bold)).toBe('a **|big|** word');
  expect(show(toggleMarks(bold, '**'))).toBe('a |big| word');
});

test('without a selection the cursor stands between the marks', () => {
  expect(show(toggleMarks(at('x = |'), '$'))).toBe('x = $|$');
});

test('code of one line stays in its sentence, of several it is a block', () => {
  expect(show(toggleCode(at('run |ls| now')))).toBe('run `|ls|` now');
  expect(show(toggleCode(at('Look: |a\nb|')))).toBe('Look: \n```\n|a\nb|\n```\n');
});

test('a piece takes the place of what was selected', () => {
  expect(show(insertText(at('The |capital| of'), '[[g]]'))).toBe('The [[g]]| of');
});
