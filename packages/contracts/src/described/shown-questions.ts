import { z } from 'zod';

const item = z.object({ id: z.string(), text: z.string() });
const hints = z.array(z.object({ costPercent: z.number() })).optional();
const choiceScoring = z.enum(['all-or-nothing', 'right-minus-wrong', 'option-weights']);
const orderingScoring = z.enum(['all-or-nothing', 'adjacent-pairs', 'position']);

const shown = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), stem: z.string(), ...shape, hints });

/** A question as a learner sees it before the key may be known. */
export const publicQuestionSchema = z.discriminatedUnion('kind', [
  shown('single-choice', { options: z.array(item) }),
  shown('multi-select', { options: z.array(item), scoring: choiceScoring }),
  shown('true-false', {}),
  shown('numeric', { unit: z.string().optional(), needsUnit: z.boolean().optional() }),
  shown('short-answer', { isCaseSensitive: z.boolean() }),
  shown('matching', { prompts: z.array(item), choices: z.array(item) }),
  shown('ordering', { items: z.array(item), scoring: orderingScoring }),
  shown('gap-fill', {
    gaps: z.array(
      z.discriminatedUnion('type', [
        z.object({ id: z.string(), type: z.literal('select'), choices: z.array(item) }),
        z.object({ id: z.string(), type: z.literal('text'), isCaseSensitive: z.boolean() }),
        z.object({ id: z.string(), type: z.literal('number') }),
      ]),
    ),
  }),
  shown('estimation', {
    min: z.string(),
    max: z.string(),
    step: z.string(),
    unit: z.string().optional(),
  }),
  shown('essay', {
    minWords: z.number().optional(),
    maxWords: z.number().optional(),
    template: z.string().optional(),
    rubric: z
      .array(z.object({ id: z.string(), name: z.string(), weight: z.number(), levels: z.array(item) }))
      .optional(),
  }),
]);
