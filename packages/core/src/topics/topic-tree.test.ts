import { expect, test } from 'vitest';
import { buildTopicTree } from './topic-tree.ts';

const tree = buildTopicTree([
  { id: 's', parentId: null, name: 'Subject' },
  { id: 'c', parentId: 's', name: 'Category' },
  { id: 'k', parentId: 'c', name: 'Concept' },
  { id: 'loop1', parentId: 'loop2', name: 'Loop' },
  { id: 'loop2', parentId: 'loop1', name: 'Loop' },
]);

test('a topic is within itself and everything above it', () => {
  expect(tree.isWithin('k', 'k')).toBe(true);
  expect(tree.isWithin('k', 's')).toBe(true);
  expect(tree.isWithin('s', 'k')).toBe(false);
  expect(tree.isWithin('unknown', 's')).toBe(false);
});

test('paths climb to the root and stop at a loop', () => {
  expect(tree.pathToRoot('k').map((node) => node.id)).toEqual(['k', 'c', 's']);
  expect(tree.pathToRoot('loop1')).toHaveLength(2);
});

test('children are found by parent', () => {
  expect(tree.childrenOf('s').map((node) => node.id)).toEqual(['c']);
  expect(tree.childrenOf('k')).toEqual([]);
});
