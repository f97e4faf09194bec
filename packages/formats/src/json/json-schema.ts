import { questionSchema, questionStatusSchema } from '@debrief/contracts';
import { z } from 'zod';

export const jsonFormatName = 'debrief-questions';
/** Raised when a file of today could not be read by the rules of before. */
export const jsonVersion = 1;

/** One question of the file, with what stands beside it in the bank. */
export const jsonQuestionSchema = z.object({
  question: questionSchema,
  title: z.string().max(1_000).default(''),
  externalId: z.string().max(200).nullish(),
  /** Names of topics from the top. */
  topic: z.array(z.string().min(1).max(120)).max(20).default([]),
  tags: z.array(z.string()).max(100).default([]),
  difficulty: z.number().min(1).max(10).optional(),
  points: z.number().positive().max(1_000_000).optional(),
  status: questionStatusSchema.optional(),
});
export type JsonQuestion = z.input<typeof jsonQuestionSchema>;

/** A file that questions name as `media:<hash>`; written once, before the first question that shows it. */
export const jsonMediaSchema = z.object({
  media: z.string().regex(/^[\da-f]{64}$/u),
  fileName: z.string().max(300),
  mimeType: z.string().max(100),
  base64: z.string(),
});
export type JsonMedia = z.infer<typeof jsonMediaSchema>;
