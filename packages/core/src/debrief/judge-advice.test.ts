import { expect, test } from 'vitest';
import { buildTopicTree } from '../topics/topic-tree.ts';
import type { AdviceGround } from './advice-ground.ts';
import { anAttempt, someTopics } from './attempt.builder.ts';
import { refuseAdvice } from './judge-advice.ts';

const minute = 60_000;
const tree = buildTopicTree(someTopics);
const { results } = anAttempt()
  .with('s3', 'right', 3)
  .with('s3', 'right', 1, { timeSpentMs: 3 * minute })
  .with('iam', 'wrong', 2, { timeSpentMs: minute / 4 })
  .with('dns', 'unanswered', 2)
  .with('ebs', 'partial', 1);
const ids = (from: number, to = from + 1) => results.slice(from, to).map((each) => each.questionVersionId);
const refusal = (topicId: string | null, questionVersionIds: string[], ground?: AdviceGround) =>
  refuseAdvice({ topicId, questionVersionIds, ground }, results, tree);

test('advice on a topic stands on trouble with questions of that topic', () => {
  expect(refusal('iam', ids(4, 6), 'missed')).toBeUndefined();
  expect(refusal('iam', ids(4, 6))).toBeUndefined();
  expect(refusal('s3', ids(0, 3))).toBe('not-shown');
  expect(refusal('iam', ids(0, 1))).toBe('question-of-other-topic');
  expect(refusal('lambda', ids(4, 6))).toBe('topic-not-in-attempt');
  expect(refusal('iam', [])).toBe('no-questions');
  expect(refusal('iam', ['invented'])).toBe('question-not-in-attempt');
});

test('advice on the quiz as a whole stands on questions that show what it rests on', () => {
  expect(refusal(null, ids(3), 'slow')).toBeUndefined();
  expect(refusal(null, ids(0, 3), 'slow')).toBe('not-shown');
  expect(refusal(null, ids(6, 8), 'open')).toBeUndefined();
  expect(refusal(null, ids(4, 6), 'open')).toBe('not-shown');
  expect(refusal(null, ids(4, 6), 'hurried')).toBeUndefined();
  expect(refusal(null, ids(8), 'partial')).toBeUndefined();
  expect(refusal(null, ids(0, 4), 'right')).toBeUndefined();
  expect(refusal(null, [])).toBe('no-questions');
});

test('that there were few questions is shown by a short quiz alone', () => {
  expect(refusal(null, ids(0, 4), 'few')).toBe('not-shown');
  expect(
    refuseAdvice({ topicId: null, questionVersionIds: ids(0, 2), ground: 'few' }, results.slice(0, 2), tree),
  ).toBeUndefined();
});

test('half of the questions must show it', () => {
  expect(refusal(null, [...ids(3), ...ids(0)], 'slow')).toBeUndefined();
  expect(refusal(null, [...ids(3), ...ids(0, 2)], 'slow')).toBe('not-shown');
});

test('an attempt without questions may be given advice without proof', () => {
  expect(refuseAdvice({ topicId: null, questionVersionIds: [] }, [], tree)).toBeUndefined();
});
