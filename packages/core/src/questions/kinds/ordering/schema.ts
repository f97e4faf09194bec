import { z } from 'zod';
import { itemId, markdown, questionText } from '../../schema-parts.ts';

export const orderingSchemas = {
  question: z.object({
    kind: z.literal('ordering'),
    ...questionText,
    items: z
      .array(z.object({ id: itemId, text: markdown, explanation: markdown }))
      .min(2)
      .max(50),
    scoring: z.enum(['all-or-nothing', 'adjacent-pairs', 'position']),
  }),
  response: z.strictObject({ kind: z.literal('ordering'), itemIds: z.array(itemId).max(50) }),
};
