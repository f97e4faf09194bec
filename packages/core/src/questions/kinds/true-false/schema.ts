import { z } from 'zod';
import { markdown, questionText } from '../../schema-parts.ts';

export const trueFalseSchemas = {
  question: z.object({
    kind: z.literal('true-false'),
    ...questionText,
    isTrue: z.boolean(),
    trueExplanation: markdown,
    falseExplanation: markdown,
  }),
  response: z.strictObject({ kind: z.literal('true-false'), value: z.boolean() }),
};
