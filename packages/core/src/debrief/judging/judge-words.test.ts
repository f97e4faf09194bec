import { expect, test } from 'vitest';
import { buildTopicTree } from '../../topics/topic-tree.ts';
import { anAttempt, someTopics } from '../attempt.builder.ts';
import { judgeWords, type WordScope } from './judge-words.ts';
import { collectWordFacts, type WordSource } from './word-facts.ts';

/** Routes 1 of 4, S3 5 of 6: 6 of 10, 60 %. */
const attempt = anAttempt()
  .with('routes', 'right', 1)
  .with('routes', 'wrong', 3)
  .with('s3', 'right', 5)
  .with('s3', 'wrong', 1)
  .set({ passPercent: 70, previous: { scorePercent: 40, topics: [] } });
const source: WordSource = {
  card: attempt.card(),
  results: attempt.results,
  tree: buildTopicTree(someTopics),
  passPercent: 70,
  previous: attempt.previous,
  memory: { daysAgo: 8, topics: [{ topicId: 's3', right: 2, total: 7 }] },
  outsideTopics: ['Lambda', 'VPC', 'Load balancing', 'Peering', 'Route'],
  quoted: 'which bucket gives 99.99% availability? any 2 of 3 zones. use vpc endpoints.',
};
const facts = collectWordFacts(source);
const reasons = (text: string, scope: WordScope = {}) =>
  judgeWords(text, scope, facts).dropped.map(({ reason }) => reason);

test.each([
  'You got 6 of 10 questions right: 60%.',
  'You scored 60 %, 10 points below the pass mark of 70%.',
  'Last time it was 40%, so you are up 20 points.',
  'S3: 2 of 7 last week, 5 of 6 now.',
  'You had 83% on S3.',
  'Your best topic had 5 of 6 right.',
  'Route tables cost you 3 of 4 questions.',
  '3 of the 4 questions you missed were on route tables.',
  'You missed 40% of the questions.',
  'S3 promises 99.99% availability.',
  'A quorum is 2 of 3 nodes.',
  'Practise 10 questions a day, 20 minutes each, 7 days a week.',
  '10.0.0.0/16 is a wide range, open 24/7.',
  'Put it behind VPC endpoints.',
  'Routes decide; storage is next.',
  'If you passed all of it you would have 70%.',
  'Du hast 6 von 10 Fragen richtig.',
])('"%s" stands', (sentence) => {
  expect(judgeWords(sentence, {}, facts)).toEqual({ text: sentence, dropped: [] });
});

test.each([
  ['You scored 100 % today.', 'figure-not-true'],
  ['You scored 83%.', 'figure-not-true'],
  ['You got 5 of 6 right.', 'figure-not-true'],
  ['You got 9 of 10 questions right.', 'figure-not-true'],
  ['Route tables: 9 of 10 now.', 'figure-not-true'],
  ['You got 4 of 4 questions right on route tables.', 'figure-not-true'],
  ['You got 9/10.', 'figure-not-true'],
  ['Your score is 95.', 'figure-not-true'],
  ['You had 99.99% right.', 'figure-not-true'],
  ['Du hast 9 von 10 Fragen richtig.', 'figure-not-true'],
  ['Dein Ergebnis: 95,5 Prozent.', 'figure-not-true'],
  ['S3: 6 of 7 last week, 5 of 6 now.', 'figure-not-true'],
  ['You passed with distinction.', 'outcome-not-true'],
  ['Look at load balancing next.', 'topic-not-in-attempt'],
  ['Your next step is Lambda.', 'topic-not-in-attempt'],
  ['Read on at https://points.click/routes.', 'leads-elsewhere'],
  ['[Route tables](//points.click) decide.', 'leads-elsewhere'],
] as const)('"%s" is dropped', (sentence, reason) => {
  expect(judgeWords(sentence, {}, facts)).toMatchObject({ text: '', dropped: [{ sentence, reason }] });
});

test('a figure of one topic is not true of another', () => {
  expect(reasons('You got 5 of 6 right here.', { topicId: 's3' })).toEqual([]);
  expect(reasons('You got 5 of 6 right here.', { topicId: 'routes' })).toEqual(['figure-not-true']);
  expect(reasons('You got 5 of 6 right on S3, 1 of 4 here.', { topicId: 'routes' })).toEqual([]);
});

test('a figure of the questions a claim names is true of it', () => {
  const questionVersionIds = attempt.results.slice(1, 4).map((result) => result.questionVersionId);

  expect(reasons('All wrong: 0 of 3 right.', { topicId: 'routes', questionVersionIds })).toEqual([]);
});

test('only the false sentence goes, the others stay as they were written', () => {
  expect(judgeWords('Routes first. You scored 90%. Then S3 — 😀.', {}, facts).text).toBe(
    'Routes first. Then S3 — 😀.',
  );
});

test('who passed did not fail', () => {
  const good = collectWordFacts({ ...source, card: { ...source.card, hasPassed: true } });

  expect(judgeWords('You did not pass. You passed the quiz.', {}, good).text).toBe('You passed the quiz.');
});
