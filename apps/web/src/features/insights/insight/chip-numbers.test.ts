import { expect, test } from 'vitest';
import { chipNumbers } from './chip-numbers.ts';

test('a question that is named twice while it is written has one chip, in the order of the words', () => {
  expect(chipNumbers([7, 1, 1, 7, 2])).toEqual([7, 1, 2]);
});
