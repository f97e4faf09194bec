import { expect, it } from 'vitest';
import { nameOfAnswer } from './answer-name.ts';

const options = ['one', 'two', 'three', 'four'].map((id) => ({ id, text: `Option **${id}**` }));
const multi = { kind: 'multi-select', stem: '?', options, scoring: 'all-or-nothing' } as const;

it('names the wrong ones among what was chosen, without markup', () => {
  const response = { kind: 'multi-select', optionIds: ['one', 'two'] } as const;
  expect(nameOfAnswer({ ...multi, options }, { ...response, optionIds: ['one', 'two'] }, ['one'])).toBe(
    'Option two',
  );
  expect(nameOfAnswer({ ...multi, options }, { ...response, optionIds: ['one'] }, ['one', 'two'])).toBeNull();
});

it('what was typed is its own name, unless it is long', () => {
  const question = { kind: 'short-answer', stem: '?', isCaseSensitive: false } as const;
  expect(nameOfAnswer(question, { kind: 'short-answer', text: '0.5' })).toBe('0.5');
  expect(nameOfAnswer(question, { kind: 'short-answer', text: 'x'.repeat(99) })).toBeNull();
  expect(nameOfAnswer(question, null)).toBeNull();
});
