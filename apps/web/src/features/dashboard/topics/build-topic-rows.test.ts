import type { TopicMastery } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { buildTopicRows } from './build-topic-rows.ts';

function topic(topicId: string, parentId: string | null): TopicMastery {
  return {
    topicId,
    parentId,
    topicName: topicId,
    mastery: 0,
    low: 0,
    high: 0,
    level: null,
    answerCount: 0,
    lastPractisedAt: null,
    fadesTo: null,
    change30: null,
    trend: 'unknown',
  };
}

test('topics stand under their parents in the order they come', () => {
  const rows = buildTopicRows([topic('s', null), topic('b', 's'), topic('a', 's'), topic('a1', 'a')]);

  expect(rows.map((row) => row.topicId)).toEqual(['s']);
  expect(rows[0]?.children.map((row) => row.topicId)).toEqual(['b', 'a']);
  expect(rows[0]?.children[1]?.children.map((row) => row.topicId)).toEqual(['a1']);
});
