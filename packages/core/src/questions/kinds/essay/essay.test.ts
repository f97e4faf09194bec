import { describe, expect, test } from 'vitest';
import { toPublicQuestion } from '../../public-question.ts';
import { revealQuestion } from '../../question-key.ts';
import { scoreResponse } from '../../score-response.ts';
import { validateQuestion } from '../../validate-question.ts';
import { countWords, creditOfMark, InvalidMarkError, scoreMark } from './mark.ts';
import type { EssayQuestion, RubricCriterion } from './question.ts';

const criterion = (id: string, weight: number, credits: number[]): RubricCriterion => ({
  id,
  name: `Criterion ${id}`,
  weight,
  levels: credits.map((creditPercent) => ({
    id: `${id}${creditPercent}`,
    text: `Level ${creditPercent}`,
    creditPercent,
  })),
});
const question: EssayQuestion = {
  kind: 'essay',
  stem: 'Discuss.',
  explanation: 'Why.',
  sampleAnswer: 'A good one.',
  minWords: 50,
  maxWords: 300,
  rubric: [criterion('a', 3, [0, 50, 100]), criterion('b', 1, [0, 100])],
};

test('waits for a tutor, unless nothing was written', () => {
  expect(scoreResponse(question, { kind: 'essay', text: 'Words.' })).toEqual({
    credit: '0',
    outcome: 'unmarked',
  });
  expect(scoreResponse(question, { kind: 'essay', text: ' \n' }).outcome).toBe('unanswered');
});

test.each([
  // Three parts of four times 50 %, one of four times 100 %.
  [{ a: 'a50', b: 'b100' }, '0.625'],
  [{ a: 'a100', b: 'b100' }, '1'],
  [{ a: 'a0', b: 'b0' }, '0'],
  [{ a: 'a0', b: 'b100' }, '0.25'],
])('the levels %j earn %s', (levels, credit) => {
  expect(creditOfMark(question, { type: 'rubric', levels })).toBe(credit);
});

test('a share of the points is a mark too, and hints cost as ever', () => {
  const hinted = { ...question, hints: [{ text: 'Think.', costPercent: 25 }] };

  expect(creditOfMark(question, { type: 'percent', percent: 33.3 })).toBe('0.333');
  expect(scoreMark(hinted, { type: 'percent', percent: 100 }, 1)).toEqual({
    credit: '0.75',
    outcome: 'partial',
  });
  expect(scoreMark(hinted, { type: 'percent', percent: 20 }, 1)).toEqual({ credit: '0', outcome: 'wrong' });
});

test('marks that do not fit are refused', () => {
  for (const levels of [{}, { a: 'a50' }, { a: 'a50', b: 'b50' }, { a: 'a50', c: 'b100' }])
    expect(() =>
      creditOfMark(question, { type: 'rubric', levels: levels as Record<string, string> }),
    ).toThrow(InvalidMarkError);
  for (const percent of [-1, 100.1, Number.NaN])
    expect(() => creditOfMark(question, { type: 'percent', percent })).toThrow(InvalidMarkError);
  const { rubric: _, ...plain } = question;
  expect(() => creditOfMark(plain, { type: 'rubric', levels: {} })).toThrow('This question has no rubric.');
});

test('the writer sees what is looked for, the key what it is worth', () => {
  const shown = toPublicQuestion(question, []);

  expect(shown).toMatchObject({
    minWords: 50,
    maxWords: 300,
    rubric: [{ name: 'Criterion a', weight: 3 }, {}],
  });
  expect(JSON.stringify(shown)).not.toMatch(/creditPercent|A good one/);
  expect(revealQuestion(question)).toMatchObject({ sampleAnswer: 'A good one.', rubric: question.rubric });
});

test('words are counted as people count them', () => {
  expect(countWords('One two — three,\n4. “five”')).toBe(5);
  expect(countWords(' … ')).toBe(0);
});

describe('what is wrong with it', () => {
  test.each<[Partial<EssayQuestion>, string]>([
    [{ minWords: 301 }, 'maxWords: is below the least number of words'],
    [{ maxWords: 0, minWords: 0 }, 'maxWords: must be a whole number above 0'],
    [{ rubric: [criterion('a', 1, [100])] }, 'rubric[0].levels: at least two are needed; there are 1'],
    [
      { rubric: [criterion('a', 1, [100, 0])] },
      'rubric[0].levels: the worst stands first, and each is worth more than the one before',
    ],
    [{ rubric: [criterion('a', 1, [0, 90])] }, 'rubric[0].levels: the best must give full credit (100 %)'],
    [{ rubric: [criterion('a', 0, [0, 100])] }, 'rubric[0].weight: must be between 1 and 100; it is 0'],
    [{ rubric: [criterion('a', 1, [0, 100]), criterion('a', 1, [0, 100])] }, 'rubric: two have the same id'],
  ])('%#', (given, problem) => {
    const problems = validateQuestion({ ...question, ...given });

    expect(problems.map(({ place, sentence }) => `${place}: ${sentence}`)).toContain(problem);
  });
});
