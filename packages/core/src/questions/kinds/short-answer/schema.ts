import { z } from 'zod';
import { acceptedText, questionText, textComparison, typedLine } from '../../schema-parts.ts';

export const shortAnswerSchemas = {
  question: z.object({
    kind: z.literal('short-answer'),
    ...questionText,
    answers: z.array(acceptedText).min(1).max(100),
    ...textComparison,
  }),
  response: z.strictObject({ kind: z.literal('short-answer'), text: typedLine }),
};
