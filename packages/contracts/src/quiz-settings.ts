import { z } from 'zod';
import { countSchema, idSchema, instantSchema } from './ids.ts';
import { questionKindSchema } from './question.ts';
import { questionStatusSchema, visibilitySchema } from './question-bank.ts';

/** Exam: nothing is told before the end. Study: each answer is checked and explained at once. */
export const attemptModeSchema = z.enum(['exam', 'study']);
export type AttemptMode = z.infer<typeof attemptModeSchema>;

/** draft: its author's alone. retired: nobody starts it any more; what was taken stays. */
export const quizStatusSchema = z.enum(['draft', 'published', 'retired']);
export type QuizStatus = z.infer<typeof quizStatusSchema>;

/** What several attempts come to: the best of them, the last, or their mean. */
export const gradingSchema = z.enum(['best', 'last', 'mean']);
export type Grading = z.infer<typeof gradingSchema>;

/** Whether a page may keep the paper to be taken without a network, and whether the keys come with it. */
export const offlineSchema = z.enum(['not-allowed', 'without-keys', 'with-keys']);
export type OfflinePolicy = z.infer<typeof offlineSchema>;

/** When students see keys and explanations of an exam: once they have submitted, or once nobody can start any more. */
export const reviewPolicySchema = z.enum(['after-submission', 'after-close']);
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

const dayMs = 86_400_000;

/** How a quiz is taken; all of it belongs to one version. Every field has a default that suits a practice quiz. */
export const quizSettingsSchema = z.strictObject({
  modes: z.array(attemptModeSchema).min(1).max(2).default(['exam', 'study']),
  /** The blueprint of the exam this prepares for: its pass mark and domains. */
  blueprintId: idSchema.nullable().default(null),
  /** 0..100; null: the blueprint's, or none. */
  passPercent: z.number().min(0).max(100).nullable().default(null),
  timeLimitMs: z.number().int().min(60_000).max(dayMs).nullable().default(null),
  /** The time limit holds in study mode too. */
  isStudyTimed: z.boolean().default(false),
  /** Null: any number. Attempts that do not count (retakes; study, when there is an exam mode) are not limited. */
  attemptsAllowed: z.number().int().min(1).max(100).nullable().default(null),
  grading: gradingSchema.default('best'),
  /** From the end of a counted attempt until the next may start. */
  coolDownMs: z
    .number()
    .int()
    .min(0)
    .max(365 * dayMs)
    .default(0),
  shuffleQuestions: z.boolean().default(true),
  shuffleOptions: z.boolean().default(true),
  asksConfidence: z.boolean().default(false),
  /** Study mode only. */
  offersHints: z.boolean().default(true),
  /** Study mode only. */
  allowsPause: z.boolean().default(true),
  offline: offlineSchema.default('without-keys'),
  review: reviewPolicySchema.default('after-submission'),
  opensAt: instantSchema.nullable().default(null),
  /** Nobody starts from here on, and exams that run end here. */
  closesAt: instantSchema.nullable().default(null),
});
export type QuizSettings = z.infer<typeof quizSettingsSchema>;

const pointsSchema = z.number().min(0).max(1_000).default(1);

/** Which published questions a draw takes from; every filter that is set narrows, within one any value will do. */
export const drawFilterSchema = z.strictObject({
  /** With everything below them; none: the whole subject. */
  topicIds: z.array(idSchema).max(100).default([]),
  tags: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  kinds: z.array(questionKindSchema).max(20).default([]),
  difficultyFrom: z.number().min(1).max(10).nullable().default(null),
  difficultyTo: z.number().min(1).max(10).nullable().default(null),
});
export type DrawFilter = z.infer<typeof drawFilterSchema>;

export const quizItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('question'), questionId: idSchema, points: pointsSchema }),
  /** Drawn anew for each attempt; no question comes twice on one paper. */
  z.strictObject({
    type: z.literal('draw'),
    count: z.number().int().min(1).max(200),
    points: pointsSchema,
    filter: drawFilterSchema.prefault({}),
  }),
]);
export type QuizItem = z.infer<typeof quizItemSchema>;

/** A quiz without parts is one section without a title. */
export const quizSectionSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().max(120).default(''),
  /** The domain it stands for. */
  topicId: idSchema.nullable().default(null),
  /** All sections have one, or none has: then every point weighs the same. */
  weightPercent: z.number().min(0.01).max(100).nullable().default(null),
  /** Null: as the quiz says. */
  shuffleQuestions: z.boolean().nullable().default(null),
  items: z.array(quizItemSchema).max(300),
});
export type QuizSection = z.infer<typeof quizSectionSchema>;

const sectionsSchema = z.array(quizSectionSchema).min(1).max(30);

const quizFields = {
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).default(''),
  visibility: visibilitySchema.default('everyone'),
  groupId: idSchema.nullable().default(null),
  settings: quizSettingsSchema.prefault({}),
  sections: sectionsSchema,
};

/** Writes a quiz or its next version. Attempts keep the version they were started with. */
export const saveQuizInput = z.strictObject({
  /** Null makes a new quiz, as a draft. */
  quizId: idSchema.nullable().default(null),
  subjectId: idSchema,
  /** The version it was begun from; somebody else's newer one is refused with `conflict`, reason `quiz-changed`. */
  baseVersion: countSchema.default(0),
  ...quizFields,
});
export type SaveQuiz = z.output<typeof saveQuizInput>;

/** What is wrong, by its place: `sections.0.items.2`. `count` is how many questions there are for a draw that asks more. */
export const quizProblemSchema = z.object({
  path: z.string(),
  reason: z.enum([
    'no-questions',
    'empty-section',
    'section-title-missing',
    'weights-incomplete',
    'question-twice',
    'question-not-available',
    'not-enough-questions',
    'difficulty-range-empty',
    'topic-of-another-subject',
    'blueprint-of-another-subject',
    'closes-before-it-opens',
    'group-missing',
    'review-needs-close',
    'no-points',
  ]),
  count: z.number().int().optional(),
  message: z.string(),
});
export type QuizProblem = z.infer<typeof quizProblemSchema>;

export const saveQuizResultSchema = z.discriminatedUnion('status', [
  /** `problems`: what still keeps a draft from being published. */
  z.object({
    status: z.literal('saved'),
    quizId: idSchema,
    version: z.number().int(),
    problems: z.array(quizProblemSchema),
  }),
  /** Nothing was written. A draft may be incomplete; what is published may not. */
  z.object({ status: z.literal('problems'), problems: z.array(quizProblemSchema) }),
]);
export type SaveQuizResult = z.infer<typeof saveQuizResultSchema>;

export const quizVersionInput = z.strictObject({ quizId: idSchema, baseVersion: countSchema.min(1) });

/** A question as a builder lists it. */
export const quizQuestionRowSchema = z.object({
  id: idSchema,
  stem: z.string(),
  kind: z.string(),
  topicId: idSchema,
  topicName: z.string(),
  categoryId: idSchema,
  difficulty: z.number(),
  status: questionStatusSchema,
});
export type QuizQuestionRow = z.infer<typeof quizQuestionRowSchema>;

export const quizForAuthorSchema = z.object({
  id: idSchema,
  subjectId: idSchema,
  version: z.number().int(),
  status: quizStatusSchema,
  ...quizFields,
  settings: quizSettingsSchema,
  language: z.string(),
  /** Attempts at any version; they keep theirs. */
  attemptCount: z.number().int(),
  openAttemptCount: z.number().int(),
  updatedAt: instantSchema,
  /** Those that the sections name. */
  questions: z.array(quizQuestionRowSchema),
});
export type QuizForAuthor = z.infer<typeof quizForAuthorSchema>;

/** A paper as one student would get it, of sections that need not be saved. Another seed, another paper. */
export const previewPaperInput = z.strictObject({
  subjectId: idSchema,
  sections: sectionsSchema,
  shuffleQuestions: z.boolean().default(true),
  seed: z.string().max(64),
});

export const previewPaperSchema = z.object({
  sections: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      weightPercent: z.number().nullable(),
      questions: z.array(quizQuestionRowSchema.extend({ points: z.string(), isDrawn: z.boolean() })),
    }),
  ),
  problems: z.array(quizProblemSchema),
});
export type PreviewPaper = z.infer<typeof previewPaperSchema>;
