import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** The format of `subject.yaml`; content/README.md describes it. */
export const subjectFileSchema = z.strictObject({
  slug,
  name: text,
  language: text.default('en'),
  description: text,
  categories: z.array(
    z.strictObject({ slug, name: text, concepts: z.array(z.strictObject({ slug, name: text })).min(1) }),
  ),
  exams: z
    .array(
      z.strictObject({
        slug,
        name: text,
        questionCount: z.number().int().positive(),
        timeLimitMinutes: z.number().int().positive().nullable(),
        passPercent: z.number().min(0).max(100),
        domains: z.record(slug, z.number().positive()),
      }),
    )
    .default([]),
  quizzes: z
    .array(
      z.strictObject({
        slug,
        title: text,
        description: text,
        mode: z.enum(['exam', 'study', 'either']).default('either'),
        timeLimitMinutes: z.number().int().positive().nullable(),
        exam: slug.nullable(),
        questions: z.array(slug).min(1),
      }),
    )
    .default([]),
});
export type SubjectFile = z.infer<typeof subjectFileSchema>;
export type ContentQuiz = SubjectFile['quizzes'][number];
export type ContentExam = SubjectFile['exams'][number];

const common = {
  id: slug,
  concept: slug,
  difficulty: z.number().min(1).max(10),
  tags: z.array(text).default([]),
  stem: text,
  explanation: text,
};
const explanation = z.string().trim().default('');
const option = z.strictObject({
  text,
  correct: z.boolean().default(false),
  explanation,
  fixed: z.boolean().optional(),
});
const scoring = z.enum(['all-or-nothing', 'right-minus-wrong']);
const options = z.array(option).min(2);

/** The format of one entry of `questions/<concept>.yaml`. */
export const contentQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('single-choice'), options }),
  z.strictObject({
    ...common,
    kind: z.literal('multi-select'),
    options,
    scoring: scoring.default('right-minus-wrong'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('true-false'),
    isTrue: z.boolean(),
    trueExplanation: explanation,
    falseExplanation: explanation,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('numeric'),
    answers: z
      .array(
        z.union([
          z.strictObject({ value: decimal, tolerance: decimal.default('0'), explanation }),
          z.strictObject({ min: decimal, max: decimal, explanation }),
        ]),
      )
      .min(1),
    unit: text.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('short-answer'),
    answers: z.array(z.strictObject({ text, explanation })).min(1),
    caseSensitive: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('matching'),
    pairs: z.array(z.strictObject({ prompt: text, choice: text, explanation })).min(2),
    distractors: z.array(text).default([]),
  }),
]);
export type ContentQuestion = z.infer<typeof contentQuestionSchema>;
export type ContentQuestionOf<Kind extends ContentQuestion['kind']> = Extract<
  ContentQuestion,
  { kind: Kind }
>;
