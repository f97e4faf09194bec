import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPaper } from '../paper/build-paper.ts';
import { describeKey, describeResponse } from './describe-answer.ts';
import { isAnswered } from './is-answered.ts';
import { toPublicQuestion } from './public-question.ts';
import { anyQuestion, anySingleChoice, rightResponse } from './question.arbitrary.ts';
import type { NumericTarget, Question } from './question.ts';
import { revealQuestion } from './question-key.ts';

function publicOf(question: Question) {
  const questions = [{ questionVersionId: 'q', question, points: '1' }];
  const paper = buildPaper({ seed: 's', questions, shuffleQuestions: true, shuffleOptions: true });
  return toPublicQuestion(question, paper.questions[0]?.optionOrder ?? []);
}

/** What is typed has no tolerance; what is accepted has one. */
const hasNumberGap = (question: Question) =>
  question.kind === 'gap-fill' && question.gaps.some((gap) => gap.type === 'number');

describe('before the key may be known', () => {
  test('nothing of the key or the explanations leaves', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const json = JSON.stringify(publicOf(question));

        expect(json).not.toMatch(/EXPLAINED|HINTED/);
        expect(json).not.toMatch(
          /isCorrect|isTrue|weightPercent|explanation|choiceId|answers|isFixed|creditPercent|sampleAnswer/i,
        );
      }),
    );
  });

  test('everything needed for answering does', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const shown = publicOf(question);

        expect(shown).toMatchObject({ kind: question.kind, stem: question.stem });
        if (question.kind === 'numeric' && question.unit) expect(shown).toHaveProperty('unit', question.unit);
        if ('options' in question && 'options' in shown) {
          expect(shown.options.map((option) => option.id).sort()).toEqual(
            question.options.map((option) => option.id).sort(),
          );
        }
      }),
    );
  });

  test('options stand in the order of the paper', () => {
    fc.assert(
      fc.property(anySingleChoice, (question) => {
        const order = question.options.map((option) => option.id).reverse();

        expect(toPublicQuestion(question, order)).toHaveProperty(
          'options',
          [...question.options].reverse().map(({ id, text }) => ({ id, text })),
        );
      }),
    );
  });

  test('an order that misses, repeats or invents an option is refused', () => {
    fc.assert(
      fc.property(anySingleChoice, ({ options, ...rest }) => {
        const ids = options.map((option) => option.id);
        const question = { options, ...rest };

        for (const order of [ids.slice(1), [...ids, 'x'], [ids[0] ?? '', ...ids.slice(0, -1)], []]) {
          expect(() => toPublicQuestion(question, order)).toThrow(RangeError);
        }
      }),
    );
  });
});

describe('the key', () => {
  test('names what earns full credit, with every explanation', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const key = revealQuestion(question);

        expect(key).toMatchObject({ kind: question.kind, explanation: question.explanation });
        if (key.kind === 'multi-select') {
          expect(rightResponse(question)).toHaveProperty('optionIds', key.rightOptionIds);
          expect(Object.keys(key.optionExplanations)).toHaveLength(
            'options' in question ? question.options.length : 0,
          );
        }
        if (key.kind === 'matching') expect(rightResponse(question)).toHaveProperty('pairs', key.pairs);
      }),
    );
  });

  test('carries weights only where they count', () => {
    fc.assert(
      fc.property(anySingleChoice, (question) => {
        expect('optionWeights' in revealQuestion(question)).toBe(question.scoring === 'option-weights');
      }),
    );
  });
});

describe('an answer in words', () => {
  const text = { stem: '', explanation: '' };

  test('the key and the right answer read the same', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        fc.pre(question.kind !== 'numeric' && question.kind !== 'essay' && !hasNumberGap(question));

        expect(describeResponse(question, rightResponse(question))).toEqual(describeKey(question));
      }),
    );
  });

  test('numbers are described with tolerance, range and unit', () => {
    const answer = (target: NumericTarget, creditPercent: number) => ({
      target,
      creditPercent,
      explanation: '',
    });
    const question: Question = {
      ...text,
      kind: 'numeric',
      unit: 'kg',
      answers: [
        answer({ type: 'value', value: '3.2', tolerance: '0.05' }, 100),
        answer({ type: 'range', min: '-1', max: '2' }, 100),
        answer({ type: 'value', value: '9', tolerance: '0' }, 50),
      ],
    };

    expect(describeKey(question)).toEqual(['3.2 ± 0.05 kg', '-1 to 2 kg']);
    expect(describeResponse(question, { kind: 'numeric', text: ' 3,2 ' })).toEqual(['3,2']);
  });

  test('true and false are in the language asked for', () => {
    const question = {
      ...text,
      kind: 'true-false',
      isTrue: true,
      trueExplanation: '',
      falseExplanation: '',
    } as const;
    const words = { true: 'Wahr', false: 'Falsch', to: 'bis' };

    expect(describeKey(question)).toEqual(['True']);
    expect(describeResponse(question, { kind: 'true-false', value: false }, words)).toEqual(['Falsch']);
  });

  test('nothing answered is nothing described, and is not answered', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(describeResponse(question, null)).toEqual([]);
        expect(isAnswered(rightResponse(question))).toBe(true);
      }),
    );
    expect(isAnswered(null)).toBe(false);
    expect(isAnswered({ kind: 'multi-select', optionIds: [] })).toBe(false);
    expect(isAnswered({ kind: 'short-answer', text: ' \n' })).toBe(false);
    expect(isAnswered({ kind: 'matching', pairs: {} })).toBe(false);
    expect(isAnswered({ kind: 'true-false', value: false })).toBe(true);
  });
});
