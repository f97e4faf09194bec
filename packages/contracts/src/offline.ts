import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema } from './ids.ts';
import { responseSchema } from './question.ts';
import { attemptModeSchema } from './quiz-settings.ts';
import { attemptViewSchema, confidenceSchema } from './quizzes.ts';

/** Asked again before it was handed in, the same paper comes. */
export const downloadQuizInput = z.strictObject({ quizId: idSchema, mode: attemptModeSchema });

/** A paper to be taken without a network. Its time begins when the student opens it, not when it is downloaded. */
export const devicePaperSchema = z.object({
  attempt: attemptViewSchema,
  /** With the student's extra time; null: untimed. */
  timeLimitMs: z.number().int().nullable(),
  /** The whole questions by version, study mode only: answers are checked on the device. */
  keys: z.record(idSchema, described('Question')).nullable(),
  downloadedAt: instantSchema,
  /** It must be begun before. */
  startUntil: instantSchema,
});
export type DevicePaper = z.infer<typeof devicePaperSchema>;

/** Clocks of devices are wrong, their differences are not: every time is told as how long ago it was. */
const msAgo = z
  .number()
  .int()
  .min(0)
  .max(400 * 86_400_000);

/** A whole attempt taken on a device; sent again it changes nothing. */
export const handInInput = z.strictObject({
  attemptId: idSchema,
  startedMsAgo: msAgo,
  submittedMsAgo: msAgo,
  answers: z
    .array(
      z.strictObject({
        questionVersionId: idSchema,
        saveKey: idSchema,
        response: responseSchema.nullable(),
        answeredMsAgo: msAgo,
        timeSpentMs: z.number().int().min(0).max(86_400_000),
        confidence: confidenceSchema.nullable(),
        struckOptionIds: z.array(z.string().max(64)).max(50),
        isFlagged: z.boolean(),
        hintsTaken: z.number().int().min(0).max(50),
        isChecked: z.boolean(),
      }),
    )
    .max(1_000),
});
export type HandIn = z.output<typeof handInInput>;
