import { z } from 'zod';
import { decimalText, questionText, unitText } from '../../schema-parts.ts';

export const estimationSchemas = {
  question: z.object({
    kind: z.literal('estimation'),
    ...questionText,
    min: decimalText,
    max: decimalText,
    value: decimalText,
    step: decimalText,
    fullWithin: decimalText,
    noneFrom: decimalText,
    unit: unitText.optional(),
  }),
  response: z.strictObject({ kind: z.literal('estimation'), value: decimalText }),
};
