import { expect, test } from 'vitest';
import { withoutArrived } from './mark-shelf.ts';

test('a mark that arrived is done with', () => {
  expect(withoutArrived({ isFlagged: true }, { isFlagged: true })).toEqual({});
  expect(withoutArrived({ struckOptionIds: ['a'] }, { struckOptionIds: ['a'] })).toEqual({});
});

test('what was changed again while the first change was on its way still has to go', () => {
  expect(withoutArrived({ isFlagged: false }, { isFlagged: true })).toEqual({ isFlagged: false });
  expect(withoutArrived({ struckOptionIds: [] }, { struckOptionIds: ['a'] })).toEqual({
    struckOptionIds: [],
  });
});

test('a flag that arrived says nothing of strike-outs', () => {
  const kept = { isFlagged: true, struckOptionIds: ['a'] };
  expect(withoutArrived(kept, { isFlagged: true })).toEqual({ struckOptionIds: ['a'] });
});
