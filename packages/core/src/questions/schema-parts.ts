/** Pieces of the schemas of questions. Of the server side: no page loads this. */
import { z } from 'zod';

/** Markdown of an author. */
export const markdown = z.string().max(20_000);
export const itemId = z.string().min(1).max(64);
/** What a learner typed into a line. */
export const typedLine = z.string().max(2_000);
export const decimalText = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,3})?$/i, 'A decimal number with a point.');
export const percentNumber = z.number().min(0).max(100);
export const unitText = z.string().max(40);

export const questionText = {
  stem: markdown.min(1),
  explanation: markdown,
  hints: z
    .array(z.object({ text: markdown, costPercent: percentNumber }))
    .max(20)
    .optional(),
};

export const acceptedText = z.object({
  text: markdown.min(1),
  creditPercent: percentNumber,
  explanation: markdown,
});

export const textComparison = {
  isCaseSensitive: z.boolean(),
  ignoresAccents: z.boolean().optional(),
  keepsWhiteSpace: z.boolean().optional(),
  hasWildcards: z.boolean().optional(),
};

export const numericAnswer = z.object({
  target: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('value'),
      value: decimalText,
      tolerance: decimalText,
      toleranceType: z.enum(['absolute', 'relative']).optional(),
    }),
    z.object({ type: z.literal('range'), min: decimalText, max: decimalText }),
    z.object({
      type: z.literal('significant-figures'),
      value: decimalText,
      figures: z.number().int().min(1).max(15),
    }),
  ]),
  creditPercent: percentNumber,
  explanation: markdown,
});

export const plainItem = z.object({ id: itemId, text: markdown });
