import { expect, test } from 'vitest';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { anAttempt, someTopics } from './attempt.builder.ts';
import { type Claim, judgeClaim } from './judge-claim.ts';

const tree = buildTopicTree(someTopics);
const { results } = anAttempt()
  .with('s3', 'right', 4)
  .with('s3', 'wrong', 1)
  .with('subnets', 'wrong', 3)
  .with('subnets', 'right', 1)
  .with('iam', 'partial', 2);
const idsOf = (topicId: string, ...outcomes: string[]) =>
  results
    .filter((result) => result.topicId === topicId && outcomes.includes(result.outcome))
    .map((result) => result.questionVersionId);
const verdict = (kind: Claim['kind'], topicId: string, questionVersionIds: string[]) => {
  const judged = judgeClaim({ kind, topicId, questionVersionIds }, results, tree);
  return judged.isBorneOut ? 'borne out' : judged.reason;
};

test('a strength stands on mostly right questions of its topic', () => {
  expect(verdict('strength', 's3', idsOf('s3', 'right'))).toBe('borne out');
  expect(verdict('strength', 's3', idsOf('s3', 'right', 'wrong'))).toBe('borne out');
  expect(verdict('strength', 's3', idsOf('s3', 'wrong'))).toBe('not-mostly-right');
});

test('a weakness stands on mostly wrong questions of its topic', () => {
  expect(verdict('weakness', 'subnets', idsOf('subnets', 'wrong'))).toBe('borne out');
  expect(verdict('weakness', 'iam', idsOf('iam', 'partial'))).toBe('borne out');
  expect(verdict('weakness', 'subnets', idsOf('subnets', 'right'))).toBe('not-mostly-wrong');
});

test('questions of topics below count as the topic’s own, those beside it do not', () => {
  expect(verdict('weakness', 'network', idsOf('subnets', 'wrong'))).toBe('borne out');
  expect(verdict('weakness', 'cloud', idsOf('subnets', 'wrong'))).toBe('borne out');
  expect(verdict('weakness', 'subnets', [...idsOf('subnets', 'wrong'), ...idsOf('iam', 'partial')])).toBe(
    'question-of-other-topic',
  );
});

test('topics and questions must be in the attempt', () => {
  expect(verdict('strength', 'lambda', idsOf('s3', 'right'))).toBe('topic-not-in-attempt');
  expect(verdict('strength', 'nowhere', idsOf('s3', 'right'))).toBe('topic-not-in-attempt');
  expect(verdict('strength', 's3', ['invented'])).toBe('question-not-in-attempt');
  expect(verdict('strength', 's3', [])).toBe('no-questions');
});

test('picked-out questions prove nothing against the rest of the topic', () => {
  expect(verdict('strength', 'subnets', idsOf('subnets', 'right'))).toBe('topic-says-otherwise');
  expect(verdict('weakness', 's3', idsOf('s3', 'wrong'))).toBe('topic-says-otherwise');
});

test('a question named twice counts once', () => {
  const [wrong = ''] = idsOf('s3', 'wrong');

  expect(verdict('strength', 's3', [...idsOf('s3', 'right'), wrong, wrong, wrong])).toBe('borne out');
});

test('a refusal comes with a sentence', () => {
  expect(judgeClaim({ kind: 'strength', topicId: 's3', questionVersionIds: [] }, results, tree)).toEqual({
    isBorneOut: false,
    reason: 'no-questions',
    sentence: 'No questions are named that could prove it.',
  });
});
