import type { Topic } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { findByPath, inTreeOrder } from './topic-tree-order.ts';

function topic(id: string, parentId: string | null, level: Topic['level']): Topic {
  return { id, parentId, subjectId: 's', level, slug: id, name: id.toUpperCase() };
}

const topics = [
  topic('s', null, 'subject'),
  topic('a', 's', 'category'),
  topic('b', 's', 'category'),
  topic('a1', 'a', 'concept'),
];

test('each topic stands after the one it is in', () => {
  expect(inTreeOrder(topics).map(({ topic: { id }, depth }) => [id, depth])).toEqual([
    ['a', 0],
    ['a1', 1],
    ['b', 0],
  ]);
});

test('a topic is found by its path, with and without the subject', () => {
  expect(findByPath(topics, ['A', 'A1'])?.id).toBe('a1');
  expect(findByPath(topics, ['S', 'A'])?.id).toBe('a');
  expect(findByPath(topics, [])?.id).toBe('s');
  expect(findByPath(topics, ['A', 'no such'])).toBeUndefined();
});
