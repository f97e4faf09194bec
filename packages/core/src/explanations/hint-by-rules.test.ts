import { expect, it } from 'vitest';
import { writeHintByRules } from './hint-by-rules.ts';
import { questions } from './leak-corpus.ts';

it('takes a sentence of the author where it gives nothing away', () => {
  const explanation = 'A packet needs to be told its next stop. The route table knows.';
  expect(writeHintByRules({ question: { ...questions.routes, explanation }, topicName: 'Routing' })).toBe(
    'A packet needs to be told its next stop.',
  );
});

it('does not lend steps of a calculation to the learner', () => {
  const explanation = 'A prefix of 26 bits leaves $32-26=6$ bits, so there are 64 addresses.';
  const hint = writeHintByRules({ question: { ...questions.answer42, explanation }, topicName: 'Subnets' });
  expect(hint).toBe('This is about Subnets. Write down what is given, what is asked, and in which units.');
});

it('points at the word that turns the question', () => {
  const question = { ...questions.routes, stem: 'Which of these does not filter traffic?' };
  expect(writeHintByRules({ question, topicName: 'Networks' })).toMatch(
    /^This is about Networks\. Mind the word “not”/,
  );
});
