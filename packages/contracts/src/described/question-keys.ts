import { z } from 'zod';

const hints = z.array(z.object({ text: z.string(), costPercent: z.number() })).optional();
const texts = z.record(z.string(), z.string());
const acceptedText = z.object({ text: z.string(), creditPercent: z.number(), explanation: z.string() });

const numericAnswer = z.object({
  target: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('value'),
      value: z.string(),
      tolerance: z.string(),
      toleranceType: z.enum(['absolute', 'relative']).optional(),
    }),
    z.object({ type: z.literal('range'), min: z.string(), max: z.string() }),
    z.object({ type: z.literal('significant-figures'), value: z.string(), figures: z.number() }),
  ]),
  creditPercent: z.number(),
  explanation: z.string(),
});

const key = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape, explanation: z.string(), hints });

const choiceKey = {
  rightOptionIds: z.array(z.string()),
  optionWeights: z.record(z.string(), z.number()).optional(),
  optionExplanations: texts,
};

const level = z.object({ id: z.string(), text: z.string(), creditPercent: z.number() });

/** What is right, and why: told in study mode after the answer, in exam mode after submission. */
export const questionKeySchema = z.discriminatedUnion('kind', [
  key('single-choice', choiceKey),
  key('multi-select', choiceKey),
  key('true-false', { isTrue: z.boolean(), trueExplanation: z.string(), falseExplanation: z.string() }),
  key('numeric', { answers: z.array(numericAnswer), unit: z.string().optional() }),
  key('short-answer', { answers: z.array(acceptedText) }),
  key('matching', { pairs: texts, promptExplanations: texts }),
  key('ordering', {
    itemIds: z.array(z.string()),
    scoring: z.enum(['all-or-nothing', 'adjacent-pairs', 'position']),
    itemExplanations: texts,
  }),
  key('gap-fill', {
    gaps: z.record(
      z.string(),
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('select'), rightChoiceId: z.string(), explanation: z.string() }),
        z.object({ type: z.literal('text'), answers: z.array(acceptedText), explanation: z.string() }),
        z.object({ type: z.literal('number'), answers: z.array(numericAnswer), explanation: z.string() }),
      ]),
    ),
  }),
  key('estimation', {
    value: z.string(),
    fullWithin: z.string(),
    noneFrom: z.string(),
    unit: z.string().optional(),
  }),
  key('essay', {
    sampleAnswer: z.string(),
    rubric: z
      .array(z.object({ id: z.string(), name: z.string(), weight: z.number(), levels: z.array(level) }))
      .optional(),
  }),
]);
