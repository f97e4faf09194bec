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
  const rows = buildTopicRows([topic('s', null), topic('b', 's'), topic('a', 's'), topic('a1', 'a')], null);

  expect(rows.map((row) => row.topicId)).toEqual(['s']);
  expect(rows[0]?.children.map((row) => row.topicId)).toEqual(['b', 'a']);
  expect(rows[0]?.children[1]?.children.map((row) => row.topicId)).toEqual(['a1']);
});

test('a topic knows where it is going, and says so when nobody knows', () => {
  const up = { topicId: 's', scores: [40, 60], direction: 'improving' as const, improvement: 20, slope: 20 };
  const none = { direction: 'unknown' as const, improvement: null, slope: null };
  const body = {
    compiledAt: '2026-11-04T12:00:00Z',
    attemptCount: 2,
    overallProgress: 50,
    progressTrend: none,
    progress: [],
    trendingUp: [up],
    trendingDown: [],
    topStrengths: [],
    topWeaknesses: [],
    timelines: [],
  };

  const [subject] = buildTopicRows([topic('s', null), topic('a', 's')], body);

  expect(subject?.trend).toBe('improving');
  expect(subject?.children[0]?.trend).toBe('unknown');
});
