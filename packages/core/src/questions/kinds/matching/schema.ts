import { z } from 'zod';
import { itemId, markdown, plainItem, questionText } from '../../schema-parts.ts';

const prompt = z.object({ id: itemId, text: markdown, choiceId: itemId, explanation: markdown });

export const matchingSchemas = {
  question: z.object({
    kind: z.literal('matching'),
    ...questionText,
    prompts: z.array(prompt).min(2).max(50),
    choices: z.array(plainItem).min(2).max(60),
  }),
  response: z.strictObject({ kind: z.literal('matching'), pairs: z.record(itemId, itemId) }),
};
