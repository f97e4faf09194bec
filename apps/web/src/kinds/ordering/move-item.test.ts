import { expect, test } from 'vitest';
import { inAnsweredOrder, moveItem } from './move-item.ts';

test('an item moves up and down, the others close ranks', () => {
  expect(moveItem(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(moveItem(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'd', 'a']);
});

test('beyond the ends is the end', () => {
  expect(moveItem(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moveItem(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
});

test('nothing is lost when there is nothing to move', () => {
  expect(moveItem(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
});

test('items follow the answer; those it does not name come last as they stood', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

  expect(inAnsweredOrder(items, ['c', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  expect(inAnsweredOrder(items, []).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
