import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../questions/question.arbitrary.ts';
import type { Question } from '../questions/question.ts';
import { findLeak } from './find-leak.ts';
import { writeHintByRules } from './hint-by-rules.ts';
import { isFunctionWord } from './leak/plain-words.ts';
import { harmless, leaking, questions } from './leak-corpus.ts';

const kindsOf = (corpus: typeof leaking) => new Set(corpus.map(([name]) => questions[name].kind));

it('the corpus is large and has every kind', () => {
  expect(leaking.length).toBeGreaterThanOrEqual(60);
  expect(harmless.length).toBeGreaterThanOrEqual(40);
  expect(kindsOf(leaking).size).toBe(10);
  expect(kindsOf(harmless).size).toBe(10);
});

describe('gives the key away', () => {
  it.each(leaking)('%s: %s', (name, hint) => {
    expect(findLeak(questions[name], hint)).not.toBeNull();
  });
});

describe('gives nothing away', () => {
  it.each(harmless)('%s: %s', (name, hint) => {
    expect(findLeak(questions[name], hint)).toBeNull();
  });
});

/** By another, plainer reading than the check's own: the words of the key as they stand. */
function holdsKey(question: Question, hint: string): boolean {
  const said = ` ${hint.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const holds = (text: string) => {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return plain.length > 1 && said.includes(` ${plain} `);
  };
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.some((option) => option.isCorrect && holds(option.text));
    case 'short-answer':
      return question.answers.some((answer) => holds(answer.text));
    case 'numeric':
      return /\d/.test(hint);
    case 'estimation':
      return said.includes(` ${question.value} `);
    case 'true-false':
      return holds('true') || holds('false');
    case 'matching':
      return question.prompts.some(
        ({ text, choiceId }) =>
          holds(text) && holds(question.choices.find(({ id }) => id === choiceId)?.text ?? ''),
      );
    case 'ordering':
      return question.items.filter((item) => holds(item.text)).length > 1;
    case 'gap-fill':
      return question.gaps.some((gap) =>
        gap.type === 'select'
          ? holds(gap.choices.find(({ id }) => id === gap.rightChoiceId)?.text ?? '')
          : gap.type === 'text' && gap.answers.some((answer) => holds(answer.text)),
      );
    case 'essay':
      return holds(question.sampleAnswer);
  }
}

/** Words that the rules themselves use, so that keys meet them. Function words tell nothing where they just stand. */
const rulesWords = fc.constantFrom(
  ...'read slowly take time think aloud draw picture word question estimate size statement example case sentence gap cross hold fits'
    .split(' ')
    .filter((word) => !isFunctionWord(word)),
);

/** Explanations that name the key, as most do, and answers in the rules' own words. */
const telling = fc
  .record({ question: anyQuestion, word: rulesWords, topicName: fc.oneof(rulesWords, fc.string()) })
  .map(({ question, word, topicName }) => {
    if (question.kind === 'single-choice' || question.kind === 'multi-select') {
      const options = question.options.map((each, at) => (at === 0 ? { ...each, text: word } : each));
      return { question: { ...question, options, explanation: `Right is ${word}.` }, topicName };
    }
    if (question.kind === 'short-answer') {
      const answers = [{ text: word, creditPercent: 100, explanation: '' }];
      return { question: { ...question, answers, explanation: `It is ${word}. Remember it.` }, topicName };
    }
    if (question.kind === 'true-false')
      return { question: { ...question, explanation: `That is ${question.isTrue}.` }, topicName };
    return { question, topicName };
  });

it('hints of the rules give nothing away, whatever the question [003-22]', () => {
  fc.assert(
    fc.property(telling, ({ question, topicName }) => {
      const hint = writeHintByRules({ question: question as Question, topicName });
      expect(holdsKey(question as Question, hint), hint).toBe(false);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

it('the right answer itself is always found out [003-22]', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      if (question.kind !== 'single-choice') return;
      const right = question.options.find((option) => option.isCorrect)?.text ?? '';
      expect(findLeak(question, `Look at ${right}, it fits.`)).not.toBeNull();
    }),
  );
});
