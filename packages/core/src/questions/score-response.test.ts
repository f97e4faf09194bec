import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyQuestion, randomGuessCredit, renewIds } from './author-question.ts';
import {
  anyMatching,
  anyMultiSelect,
  anyQuestion,
  anyResponse,
  anyScoredQuestion,
  anySingleChoice,
  rightResponse,
} from './question.arbitrary.ts';
import type { ChoiceQuestion, MatchingQuestion, QuestionResponse } from './question.ts';
import { questionKinds } from './question.ts';
import { scoreResponse } from './score-response.ts';
import { InvalidResponseError } from './scored-response.ts';
import { validateQuestion } from './validate-question.ts';

const option = (id: string, isCorrect: boolean, weightPercent?: number) => ({
  id,
  text: id.toUpperCase(),
  explanation: '',
  isCorrect,
  weightPercent,
});
const choice = (given: Partial<ChoiceQuestion>): ChoiceQuestion => ({
  kind: 'multi-select',
  stem: 'Which?',
  explanation: '',
  scoring: 'right-minus-wrong',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
  ...given,
});
const chosen = (...optionIds: string[]): QuestionResponse => ({ kind: 'multi-select', optionIds });
const creditOf = (question: ChoiceQuestion, ...ids: string[]) =>
  scoreResponse(question, chosen(...ids)).credit;

describe('properties of every kind', () => {
  const questionAndResponse = anyScoredQuestion.chain((question) =>
    anyResponse(question).map((response) => ({ question, response })),
  );

  test('a credit is a decimal from 0 to 1 with at most five places, and fits its outcome', () => {
    fc.assert(
      fc.property(questionAndResponse, ({ question, response }) => {
        const { credit, outcome } = scoreResponse(question, response);

        expect(credit).toMatch(/^(0|1|0\.\d{1,5})$/);
        expect(outcome === 'right').toBe(credit === '1');
        expect(outcome === 'partial').toBe(credit !== '1' && credit !== '0');
      }),
    );
  });

  test('the key itself earns exactly 1', () => {
    fc.assert(
      fc.property(anyScoredQuestion, (question) => {
        expect(scoreResponse(question, rightResponse(question))).toMatchObject({
          credit: '1',
          outcome: 'right',
        });
      }),
    );
  });

  test('no answer is unanswered, without credit', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(scoreResponse(question, null)).toEqual({ credit: '0', outcome: 'unanswered' });
      }),
    );
  });

  test('an answer of another kind is refused', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (question, other) => {
        fc.pre(question.kind !== other.kind);

        expect(() => scoreResponse(question, rightResponse(other))).toThrow(InvalidResponseError);
      }),
    );
  });
});

describe('properties of hints and ids', () => {
  const hintedAnswer = anyScoredQuestion.chain((question) =>
    fc.record({
      question: fc.constant(question),
      response: anyResponse(question),
      taken: fc.nat(4),
    }),
  );

  test('hints never raise a credit, and each one more never either', () => {
    fc.assert(
      fc.property(hintedAnswer, ({ question, response, taken }) => {
        const creditAfter = (count: number) => Number(scoreResponse(question, response, count).credit);

        expect(creditAfter(taken)).toBeLessThanOrEqual(creditAfter(0));
        expect(creditAfter(taken + 1)).toBeLessThanOrEqual(creditAfter(taken));
        expect(creditAfter(taken)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a copy with new ids shares none with the first, and its own key earns 1', () => {
    fc.assert(
      fc.property(anyScoredQuestion, (question) => {
        let count = 0;
        const copy = renewIds(question, () => `n${count++}`);

        expect(validateQuestion(copy)).toEqual(validateQuestion(question));
        expect(scoreResponse(copy, rightResponse(copy)).credit).toBe('1');
        expect(JSON.stringify(copy)).not.toMatch(/"id":"o[0-9a-f]{4}/);
      }),
    );
  });

  test('whoever answers by lot earns between nothing and all on average', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const guess = randomGuessCredit(question);

        expect(guess).toBeGreaterThanOrEqual(0);
        expect(guess).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(questionKinds)('an empty %s is of its kind, and lacks only what an author writes', (kind) => {
    let count = 0;
    const question = emptyQuestion(kind, () => `n${count++}`);

    expect(question.kind).toBe(kind);
    expect(validateQuestion(question).map((problem) => problem.place)).toContain('stem');
    expect(scoreResponse(question, null).outcome).toBe('unanswered');
  });
});

describe('choice', () => {
  test('the order of options, and of what was chosen, is irrelevant', () => {
    const drawn = anyMultiSelect.chain((question) =>
      fc.record({
        question: fc.constant(question),
        options: fc.shuffledSubarray(question.options, { minLength: question.options.length }),
        ids: fc.subarray(question.options.map((each) => each.id)),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ question, options, ids }) => {
        const shuffled = scoreResponse({ ...question, options }, chosen(...[...ids].reverse()));

        expect(shuffled).toEqual(scoreResponse(question, chosen(...ids)));
      }),
    );
  });

  test('an option that does not exist is refused, alone or among others', () => {
    fc.assert(
      fc.property(anyMultiSelect, anySingleChoice, (multi, single) => {
        const ids = multi.options.map((each) => each.id);

        expect(() => scoreResponse(multi, chosen(...ids, 'nowhere'))).toThrow(/"nowhere" does not exist/);
        expect(() => scoreResponse(single, { kind: 'single-choice', optionId: 'nowhere' })).toThrow(
          InvalidResponseError,
        );
      }),
    );
  });

  test('right minus wrong takes the share of wrong options from the share of right ones', () => {
    expect(creditOf(choice({}), 'a', 'b')).toBe('1');
    expect(creditOf(choice({}), 'a')).toBe('0.5');
    expect(creditOf(choice({}), 'a', 'b', 'c')).toBe('0.5');
    expect(creditOf(choice({}), 'a', 'c')).toBe('0');
  });

  test('right minus wrong never falls below 0', () => {
    expect(scoreResponse(choice({}), chosen('c', 'd'))).toEqual({ credit: '0', outcome: 'wrong' });
    expect(creditOf(choice({}), 'a', 'b', 'c', 'd')).toBe('0');
  });

  test('right minus wrong works where every option is right', () => {
    const question = choice({ options: [option('a', true), option('b', true), option('c', true)] });

    expect(creditOf(question, 'a')).toBe('0.33333');
    expect(creditOf(question, 'a', 'b', 'c')).toBe('1');
  });

  test('all or nothing gives no part', () => {
    const question = choice({ scoring: 'all-or-nothing' });

    expect(creditOf(question, 'b', 'a')).toBe('1');
    expect(creditOf(question, 'a')).toBe('0');
    expect(creditOf(question, 'a', 'b', 'c')).toBe('0');
  });

  test('option weights add up, held to 0..1', () => {
    const options = [option('a', true, 50), option('b', true, 50), option('c', false, -100)];
    const question = choice({ scoring: 'option-weights', options });

    expect(creditOf(question, 'a')).toBe('0.5');
    expect(creditOf(question, 'a', 'b')).toBe('1');
    expect(creditOf(question, 'a', 'c')).toBe('0');
  });

  test.each([33.33333, 33.333, 33.3])('three thirds written as %d are exactly 1', (third) => {
    const options = [option('a', true, third), option('b', true, third), option('c', true, third)];
    const question = choice({ scoring: 'option-weights', options });

    expect(creditOf(question, 'a', 'b', 'c')).toBe('1');
    expect(creditOf(question, 'a')).toBe('0.33333');
  });

  test('a single choice may be worth a part by weight', () => {
    const options = [option('a', true, 100), option('b', false, 25), option('c', false, -10)];
    const question = choice({ kind: 'single-choice', scoring: 'option-weights', options });
    const outcomeOf = (optionId: string) => scoreResponse(question, { kind: 'single-choice', optionId });

    expect(outcomeOf('a')).toEqual({ credit: '1', outcome: 'right' });
    expect(outcomeOf('b')).toEqual({ credit: '0.25', outcome: 'partial' });
    expect(outcomeOf('c')).toEqual({ credit: '0', outcome: 'wrong' });
  });

  test('an option named twice counts once', () => {
    expect(creditOf(choice({}), 'a', 'a')).toBe('0.5');
  });
});

describe('matching', () => {
  const question: MatchingQuestion = {
    kind: 'matching',
    stem: 'Pair them.',
    explanation: '',
    prompts: [
      { id: 'p1', text: 'one', choiceId: 'c1', explanation: '' },
      { id: 'p2', text: 'two', choiceId: 'c2', explanation: '' },
      { id: 'p3', text: 'three', choiceId: 'c3', explanation: '' },
    ],
    choices: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, text: id === 'c4' ? 'c3' : id })),
  };
  const paired = (pairs: Record<string, string>) => scoreResponse(question, { kind: 'matching', pairs });

  test('earns the share of right pairs; what is left out is wrong', () => {
    expect(paired({ p1: 'c1' })).toEqual({
      credit: '0.33333',
      outcome: 'partial',
      matched: { promptIds: ['p1'] },
    });
    expect(paired({ p1: 'c1', p2: 'c2', p3: 'c3' }).credit).toBe('1');
    expect(paired({ p1: 'c2', p2: 'c1' })).toMatchObject({ credit: '0', outcome: 'wrong' });
  });

  test('a choice that reads like the right one is right', () => {
    expect(paired({ p3: 'c4' }).credit).toBe('0.33333');
  });

  test('unknown prompts and choices are refused', () => {
    expect(() => paired({ p9: 'c1' })).toThrow('Prompt "p9" does not exist in this question.');
    expect(() => paired({ p1: 'c9' })).toThrow('Choice "c9" does not exist in this question.');
    expect(() => paired(JSON.parse('{"__proto__":"c1"}'))).toThrow(InvalidResponseError);
  });

  test('the order of prompts and choices is irrelevant to the credit', () => {
    fc.assert(
      fc.property(anyMatching, (drawn) => {
        const turned = {
          ...drawn,
          prompts: [...drawn.prompts].reverse(),
          choices: [...drawn.choices].reverse(),
        };

        expect(scoreResponse(turned, rightResponse(drawn)).credit).toBe('1');
      }),
    );
  });
});
