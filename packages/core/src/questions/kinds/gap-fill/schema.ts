import { z } from 'zod';
import {
  acceptedText,
  itemId,
  markdown,
  numericAnswer,
  plainItem,
  questionText,
  textComparison,
  typedLine,
} from '../../schema-parts.ts';

/** As it stands between the brackets in the stem. */
const gapId = z.string().regex(/^[\w-]{1,64}$/, 'Letters, digits, - and _ only.');
const common = { id: gapId, explanation: markdown, weight: z.number().min(1).max(100).optional() };

const gap = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('select'),
    choices: z.array(plainItem).min(2).max(50),
    rightChoiceId: itemId,
  }),
  z.object({
    ...common,
    type: z.literal('text'),
    answers: z.array(acceptedText).min(1).max(100),
    ...textComparison,
  }),
  z.object({ ...common, type: z.literal('number'), answers: z.array(numericAnswer).min(1).max(50) }),
]);

export const gapFillSchemas = {
  question: z.object({ kind: z.literal('gap-fill'), ...questionText, gaps: z.array(gap).min(1).max(50) }),
  response: z.strictObject({ kind: z.literal('gap-fill'), gaps: z.record(gapId, typedLine) }),
};
