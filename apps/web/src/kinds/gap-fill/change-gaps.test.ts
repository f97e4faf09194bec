import type { GapFillQuestion } from '@debrief/core';
import { expect, test } from 'vitest';
import { addGap, newGap, nextGapId, removeGap } from './change-gaps.ts';

const question: GapFillQuestion = {
  kind: 'gap-fill',
  stem: 'The capital is Paris.',
  explanation: '',
  gaps: [],
};
const ids =
  (...names: string[]) =>
  () =>
    names.shift() ?? 'more';

test('selected words become the gap and its answer', () => {
  const gap = newGap('text', ids('g'), 'Paris');
  const changed = addGap(question, gap, { start: 15, end: 20 });

  expect(changed.stem).toBe('The capital is [[g]].');
  expect(changed.gaps).toMatchObject([{ id: 'g', answers: [{ text: 'Paris', creditPercent: 100 }] }]);
});

test('a gap to choose in begins with the right choice', () => {
  expect(newGap('select', ids('g', 'a', 'b'), 'Paris')).toMatchObject({
    choices: [
      { id: 'a', text: 'Paris' },
      { id: 'b', text: '' },
    ],
    rightChoiceId: 'a',
  });
});

test('a removed gap leaves its words in the text', () => {
  const changed = addGap(question, newGap('number', ids('n'), '3,5'), { start: 15, end: 20 });

  expect(removeGap(changed, 'n')).toEqual({ ...question, stem: 'The capital is 3.5.' });
});

test('a new gap has a short name that no other had', () => {
  const named = (id: string) => ({ ...newGap('text', ids(id)), id });

  expect(nextGapId(question)).toBe('gap1');
  expect(nextGapId({ ...question, gaps: [named('gap2'), named('x')] })).toBe('gap3');
  expect(nextGapId({ ...question, gaps: [named('gap1')] }, ['gap2'])).toBe('gap3');
  expect(nextGapId({ ...question, stem: 'Typed by hand: [[gap1]].' })).toBe('gap2');
});
