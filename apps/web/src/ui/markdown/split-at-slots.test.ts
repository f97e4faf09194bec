import { expect, test } from 'vitest';
import { splitAtSlots } from './split-at-slots.ts';

const known = new Set(['a', 'g-2']);

test('text and gaps come apart in order', () => {
  expect(splitAtSlots('A [[a]] and [[g-2]]', known)).toEqual([
    { text: 'A ' },
    { slot: 'a' },
    { text: ' and ' },
    { slot: 'g-2' },
  ]);
});

test('gaps at the ends leave no empty text', () => {
  expect(splitAtSlots('[[a]][[g-2]]', known)).toEqual([{ slot: 'a' }, { slot: 'g-2' }]);
});

test('what no gap is called stays text', () => {
  expect(splitAtSlots('if [[ -f x ]]; then [[b]]', known)).toEqual([{ text: 'if [[ -f x ]]; then [[b]]' }]);
});
