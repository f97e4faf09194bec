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
  /** A ladder: taken in turn, each costs its share of the credit. */
  hints: z.array(z.strictObject({ text, costPercent: z.number().min(0).max(100) })).optional(),
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

const numericAnswers = z
  .array(
    z.union([
      z.strictObject({
        value: decimal,
        tolerance: decimal.default('0'),
        relative: z.boolean().default(false),
        explanation,
      }),
      z.strictObject({ value: decimal, figures: z.number().int().positive(), explanation }),
      z.strictObject({ min: decimal, max: decimal, explanation }),
    ]),
  )
  .min(1);
export type ContentNumber = z.infer<typeof numericAnswers>[number];

const textAnswers = z.array(z.strictObject({ text, explanation })).min(1);
const comparison = {
  caseSensitive: z.boolean().default(false),
  ignoresAccents: z.boolean().optional(),
  wildcards: z.boolean().optional(),
};

/** Named in the stem as `[[name]]`; one of choices (the first is right), texts or numbers. */
const gap = z.union([
  z.strictObject({ name: slug, explanation, choices: z.array(text).min(2) }),
  z.strictObject({ name: slug, explanation, texts: textAnswers, ...comparison }),
  z.strictObject({ name: slug, explanation, numbers: numericAnswers }),
]);
export type ContentGap = z.infer<typeof gap>;

const criterion = z.strictObject({
  name: text,
  weight: z.number().min(1).max(100),
  /** Worst first. */
  levels: z.array(z.strictObject({ text, creditPercent: z.number().min(0).max(100) })).min(2),
});

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
    answers: numericAnswers,
    unit: text.optional(),
    otherUnits: z.array(z.strictObject({ unit: text, factor: decimal })).optional(),
    /** Share of the credit that a missing or wrong unit costs; the unit must be typed then. */
    unitPenaltyPercent: z.number().min(0).max(100).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('short-answer'), answers: textAnswers, ...comparison }),
  z.strictObject({
    ...common,
    kind: z.literal('matching'),
    pairs: z.array(z.strictObject({ prompt: text, choice: text, explanation })).min(2),
    distractors: z.array(text).default([]),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('ordering'),
    /** In the right order. */
    items: z.array(z.strictObject({ text, explanation })).min(2),
    scoring: z.enum(['all-or-nothing', 'adjacent-pairs', 'position']).default('adjacent-pairs'),
  }),
  z.strictObject({ ...common, kind: z.literal('gap-fill'), gaps: z.array(gap).min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal('estimation'),
    ...{ min: decimal, max: decimal, value: decimal, step: decimal, fullWithin: decimal, noneFrom: decimal },
    unit: text.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('essay'),
    minWords: z.number().int().positive().optional(),
    maxWords: z.number().int().positive().optional(),
    sampleAnswer: text,
    rubric: z.array(criterion).optional(),
  }),
]);
export type ContentQuestion = z.infer<typeof contentQuestionSchema>;
export type ContentQuestionOf<Kind extends ContentQuestion['kind']> = Extract<
  ContentQuestion,
  { kind: Kind }
>;
