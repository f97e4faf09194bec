import { z } from 'zod';
import {
  decimalText,
  numericAnswer,
  percentNumber,
  questionText,
  typedLine,
  unitText,
} from '../../schema-parts.ts';

export const numericSchemas = {
  question: z.object({
    kind: z.literal('numeric'),
    ...questionText,
    answers: z.array(numericAnswer).min(1).max(50),
    unit: unitText.optional(),
    otherUnits: z
      .array(z.object({ unit: unitText, factor: decimalText }))
      .max(20)
      .optional(),
    unitHandling: z.enum(['shown', 'required']).optional(),
    unitPenaltyPercent: percentNumber.optional(),
  }),
  response: z.strictObject({ kind: z.literal('numeric'), text: typedLine }),
};
