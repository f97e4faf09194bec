/** Random sound questions of every kind, for properties in tests. */
import fc from 'fast-check';
import type {
  ChoiceOption,
  ChoiceQuestion,
  MatchingQuestion,
  NumericQuestion,
  Question,
  QuestionResponse,
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

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  anySingleChoice,
  anyMultiSelect,
  anyTrueFalse,
  anyNumeric,
  anyShortAnswer,
  anyMatching,
);

/** The answer that earns full credit. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return {
        kind: question.kind,
        optionId: question.options.find((option) => option.isCorrect)?.id ?? '',
      };
    case 'multi-select': {
      const right = question.options.filter((option) => option.isCorrect);
      return { kind: question.kind, optionIds: right.map((option) => option.id) };
    }
    case 'true-false':
      return { kind: question.kind, value: question.isTrue };
    case 'numeric': {
      const target = question.answers[0]?.target;
      return { kind: question.kind, text: target?.type === 'value' ? target.value : (target?.min ?? '') };
    }
    case 'short-answer':
      return { kind: question.kind, text: question.answers[0]?.text ?? '' };
    case 'matching': {
      const pairs = question.prompts.map((prompt) => [prompt.id, prompt.choiceId]);
      return { kind: question.kind, pairs: Object.fromEntries(pairs) };
    }
  }
}

/** Some answer of the right kind, right or not. */
export function anyResponse(question: Question): fc.Arbitrary<QuestionResponse> {
  switch (question.kind) {
    case 'single-choice':
      return fc.record({ kind: fc.constant(question.kind), optionId: anyOf(question.options) });
    case 'multi-select':
      return fc.record({ kind: fc.constant(question.kind), optionIds: fc.array(anyOf(question.options)) });
    case 'true-false':
      return fc.record({ kind: fc.constant(question.kind), value: fc.boolean() });
    case 'numeric':
    case 'short-answer':
      return fc.record({
        kind: fc.constant(question.kind),
        text: fc.oneof(fc.string(), fc.integer().map(String)),
      });
    case 'matching':
      return fc.record({
        kind: fc.constant(question.kind),
        pairs: fc.dictionary(anyOf(question.prompts), anyOf(question.choices)),
      });
  }
}

function anyOf(items: readonly { id: string }[]): fc.Arbitrary<string> {
  return fc.constantFrom(...items.map((item) => item.id));
}
