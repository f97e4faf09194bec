import { z } from 'zod';
import { itemId, markdown, percentNumber, questionText } from '../../schema-parts.ts';
import type { EssayMark } from './question.ts';

const words = z.number().int().min(0).max(20_000).optional();

const criterion = z.object({
  id: itemId,
  name: markdown.max(500),
  levels: z
    .array(z.object({ id: itemId, text: markdown, creditPercent: percentNumber }))
    .min(2)
    .max(20),
  weight: z.number().min(1).max(100),
});

export const essaySchemas = {
  question: z.object({
    kind: z.literal('essay'),
    ...questionText,
    minWords: words,
    maxWords: words,
    rubric: z.array(criterion).max(20).optional(),
    sampleAnswer: markdown,
    template: markdown.optional(),
  }),
  response: z.strictObject({ kind: z.literal('essay'), text: z.string().max(100_000) }),
};

/** A tutor's mark: a level of every criterion by its id, or a share of the points. */
export const essayMarkSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rubric'), levels: z.record(itemId, itemId) }),
  z.strictObject({ type: z.literal('percent'), percent: percentNumber }),
]) satisfies z.ZodType<EssayMark>;
