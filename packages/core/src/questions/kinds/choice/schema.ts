import { z } from 'zod';
import { itemId, markdown, questionText } from '../../schema-parts.ts';

const choiceOption = z.object({
  id: itemId,
  text: markdown,
  explanation: markdown,
  isCorrect: z.boolean(),
  weightPercent: z.number().min(-100).max(100).optional(),
  isFixed: z.boolean().optional(),
});

export const choiceFields = {
  ...questionText,
  options: z.array(choiceOption).min(2).max(50),
  scoring: z.enum(['all-or-nothing', 'right-minus-wrong', 'option-weights']),
};
