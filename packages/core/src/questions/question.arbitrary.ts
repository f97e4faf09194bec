/** Random sound questions of every kind, for properties in tests. */
import fc from 'fast-check';
import type {
  ChoiceOption,
  ChoiceQuestion,
  EssayQuestion,
  EstimationQuestion,
  Gap,
  GapFillQuestion,
  MatchingQuestion,
  NumericQuestion,
  OrderingQuestion,
  Question,
  QuestionHint,
  ShortAnswerQuestion,
  TrueFalseQuestion,
} from './question.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
/** Marked, so that a leak of it can be found in any text. */
const explanation = word.map((text) => `EXPLAINED ${text}`);
const texts = { stem: word, explanation };
const itemIds = (min: number, max: number) =>
  fc.uniqueArray(fc.stringMatching(/^o[0-9a-f]{4}$/), { minLength: min, maxLength: max });

function optionsOf(rightCount: (length: number) => fc.Arbitrary<number>): fc.Arbitrary<ChoiceOption[]> {
  return itemIds(2, 6).chain((ids) =>
    fc.record({ right: rightCount(ids.length), explanation, isFixed: fc.boolean() }).map((drawn) =>
      ids.map((id, index) => ({
        id,
        text: `text of ${id}`,
        explanation: drawn.explanation,
        isCorrect: index < drawn.right,
        weightPercent: index < drawn.right ? 100 / drawn.right : -50,
        isFixed: drawn.isFixed && index === ids.length - 1,
      })),
    ),
  );
}

export const anySingleChoice: fc.Arbitrary<ChoiceQuestion> = fc.record({
  ...texts,
  kind: fc.constant('single-choice' as const),
  options: optionsOf(() => fc.constant(1)),
  scoring: fc.constantFrom('all-or-nothing', 'right-minus-wrong', 'option-weights'),
});

export const anyMultiSelect: fc.Arbitrary<ChoiceQuestion> = fc.record({
  ...texts,
  kind: fc.constant('multi-select' as const),
  options: optionsOf((length) => fc.integer({ min: 1, max: length })),
  scoring: fc.constantFrom('all-or-nothing', 'right-minus-wrong', 'option-weights'),
});

export const anyTrueFalse: fc.Arbitrary<TrueFalseQuestion> = fc.record({
  ...texts,
  kind: fc.constant('true-false' as const),
  isTrue: fc.boolean(),
  trueExplanation: explanation,
  falseExplanation: explanation,
});

export const anyNumeric: fc.Arbitrary<NumericQuestion> = fc.record({
  ...texts,
  kind: fc.constant('numeric' as const),
  unit: fc.constantFrom(undefined, 'kg', 'm²', '%'),
  answers: fc.record({ value: fc.integer(), tolerance: fc.nat(9), explanation }).map((drawn) => [
    {
      target: { type: 'value', value: `${drawn.value}`, tolerance: `${drawn.tolerance}` } as const,
      creditPercent: 100,
      explanation: drawn.explanation,
    },
  ]),
});

export const anyShortAnswer: fc.Arbitrary<ShortAnswerQuestion> = fc.record({
  ...texts,
  kind: fc.constant('short-answer' as const),
  isCaseSensitive: fc.boolean(),
  answers: fc.record({ text: word, explanation }).map((drawn) => [{ ...drawn, creditPercent: 100 }]),
});

export const anyMatching: fc.Arbitrary<MatchingQuestion> = fc
  .record({ promptIds: itemIds(2, 5), choiceIds: itemIds(5, 7), explanation, stem: word })
  .map((drawn) => ({
    kind: 'matching',
    stem: drawn.stem,
    explanation: drawn.explanation,
    choices: drawn.choiceIds.map((id) => ({ id, text: `choice ${id}` })),
    prompts: drawn.promptIds.map((id, index) => ({
      id,
      text: `prompt ${id}`,
      choiceId: drawn.choiceIds[index] ?? '',
      explanation: drawn.explanation,
    })),
  }));

export const anyOrdering: fc.Arbitrary<OrderingQuestion> = fc
  .record({
    ...texts,
    ids: itemIds(2, 6),
    scoring: fc.constantFrom('all-or-nothing', 'adjacent-pairs', 'position'),
  })
  .map(({ ids, ...drawn }) => ({
    ...drawn,
    kind: 'ordering',
    items: ids.map((id) => ({ id, text: `item ${id}`, explanation: drawn.explanation })),
  }));

/** Up to five gaps of every type in turn; their choices have ids of their own. */
export const anyGapFill: fc.Arbitrary<GapFillQuestion> = fc
  .record({ ...texts, ids: itemIds(1, 5), weight: fc.integer({ min: 1, max: 100 }), answer: word })
  .map(({ ids, weight, answer, ...drawn }) => ({
    ...drawn,
    kind: 'gap-fill',
    stem: ids.map((id) => `words [[${id}]]`).join(' '),
    gaps: ids.map((id, index) => gapOf(id, index, { weight, answer, explanation: drawn.explanation })),
  }));

function gapOf(
  id: string,
  index: number,
  given: { weight: number; answer: string; explanation: string },
): Gap {
  const { weight, answer, explanation } = given;
  const common = { id, explanation, ...(index > 0 && { weight }) };
  if (index % 3 === 0) {
    const choices = [`${id}a`, `${id}b`, `${id}c`].map((each) => ({ id: each, text: `choice ${each}` }));
    return { ...common, type: 'select', choices, rightChoiceId: `${id}b` };
  }
  if (index % 3 === 1) {
    const answers = [{ text: answer, creditPercent: 100, explanation }];
    return { ...common, type: 'text', answers, isCaseSensitive: false };
  }
  const target = { type: 'value', value: `${weight}`, tolerance: '0.5' } as const;
  return { ...common, type: 'number', answers: [{ target, creditPercent: 100, explanation }] };
}

export const anyEstimation: fc.Arbitrary<EstimationQuestion> = fc
  .record({
    ...texts,
    min: fc.integer({ min: -50, max: 50 }),
    width: fc.integer({ min: 1, max: 200 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    fullWithin: fc.nat(5),
    fading: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ min, width, at, fullWithin, fading, stem, explanation }) => ({
    kind: 'estimation',
    stem,
    explanation,
    min: `${min}`,
    max: `${min + width}`,
    value: `${min + Math.floor(at * width)}`,
    step: '1',
    fullWithin: `${fullWithin}`,
    noneFrom: `${fullWithin + fading}`,
  }));

/** Not scored by a rule, so the properties of scores are not asked of it. */
export const anyEssay: fc.Arbitrary<EssayQuestion> = fc
  .record({ ...texts, hasRubric: fc.boolean(), sampleAnswer: explanation })
  .map(({ hasRubric, ...drawn }) => ({
    ...drawn,
    kind: 'essay',
    ...(hasRubric && {
      rubric: [
        {
          id: 'c1',
          name: 'Argument',
          weight: 2,
          levels: [
            { id: 'l1', text: 'none', creditPercent: 0 },
            { id: 'l2', text: 'sound', creditPercent: 100 },
          ],
        },
      ],
    }),
  }));

const anyHints: fc.Arbitrary<QuestionHint[]> = fc.array(
  fc.record({ text: word.map((text) => `HINTED ${text}`), costPercent: fc.nat(30) }),
  { maxLength: 3 },
);

const hinted = <Q extends Question>(question: fc.Arbitrary<Q>): fc.Arbitrary<Q> =>
  fc.oneof(
    question,
    fc.record({ question, hints: anyHints }).map((drawn) => ({ ...drawn.question, hints: drawn.hints })),
  );

/** Every kind that a rule scores. */
export const anyScoredQuestion: fc.Arbitrary<Question> = hinted(
  fc.oneof<fc.Arbitrary<Question>[]>(
    anySingleChoice,
    anyMultiSelect,
    anyTrueFalse,
    anyNumeric,
    anyShortAnswer,
    anyMatching,
    anyOrdering,
    anyGapFill,
    anyEstimation,
  ),
);

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  { arbitrary: anyScoredQuestion, weight: 9 },
  { arbitrary: hinted<Question>(anyEssay), weight: 1 },
);

export { anyResponse, rightResponse } from './response.arbitrary.ts';
