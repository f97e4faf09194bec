import { z } from 'zod';
import { type Described, described, refersTo } from './described.ts';
import { countSchema, idSchema, instantSchema, pageSchema } from './ids.ts';
import { questionSchema } from './question.ts';
import { questionRowSchema, questionStatusSchema, visibilitySchema } from './question-bank.ts';

const question = described('Question');
const problem = described('QuestionProblem');

const tagSchema = z.string().trim().min(1).max(60);
const difficultySchema = z.number().min(1).max(10);

/** What stands beside a question and is not part of its versions. */
export const questionPlaceSchema = z.strictObject({
  topicId: idSchema,
  difficulty: difficultySchema,
  tags: z.array(tagSchema).max(30),
  visibility: visibilitySchema,
  groupId: idSchema.nullable(),
});
export type QuestionPlace = z.infer<typeof questionPlaceSchema>;

export const getQuestionInput = z.strictObject({
  questionId: idSchema,
  /** The current one when it is left out. */
  version: countSchema.min(1).nullish(),
});

/** A question with its key, for those who may edit or review it. */
export const questionDetailSchema = z.object({
  id: idSchema,
  subjectId: idSchema,
  place: questionPlaceSchema,
  topicPath: z.array(z.string()),
  externalId: z.string().nullable(),
  status: questionStatusSchema,
  version: z.number().int(),
  currentVersion: z.number().int(),
  versionId: idSchema,
  question,
  ownerName: z.string().nullable(),
  canEdit: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** How many quizzes hold it and how many attempts answered any version of it. */
  quizCount: z.number().int(),
  attemptCount: z.number().int(),
  /** Reports that nobody has answered yet. */
  openReportCount: z.number().int(),
});
export type QuestionDetail = z.infer<typeof questionDetailSchema>;

/** The newest first. The cursor is the last version of the page before, in digits. */
export const listVersionsInput = pageSchema.extend({
  questionId: idSchema,
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullish(),
});
export const questionVersionRowSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  authorName: z.string().nullable(),
  /** What the author said of the change; "" when nothing. */
  note: z.string(),
  attemptCount: z.number().int(),
});
export type QuestionVersionRow = z.infer<typeof questionVersionRowSchema>;
export const questionVersionPageSchema = z.object({
  versions: z.array(questionVersionRowSchema),
  nextCursor: z.string().nullable(),
});
export type QuestionVersionPage = z.infer<typeof questionVersionPageSchema>;

/**
 * A draft is what the editor holds between two publications: autosaved, one per person and question (`questionId`
 * null: a question that does not exist yet). It may be incomplete, so its body is only held to a size.
 */
export const draftBodySchema = z
  .custom<Described['DraftQuestion']>(
    (body) =>
      typeof body === 'object' && body !== null && 'kind' in body && JSON.stringify(body).length <= 400_000,
    'A question with its kind, of at most 400 kB.',
  )
  .meta(refersTo('DraftQuestion'));

export const saveDraftInput = z.strictObject({
  /** Made by the client when a new question is begun. */
  draftId: idSchema,
  subjectId: idSchema,
  questionId: idSchema.nullable(),
  /** The version the draft was begun from; 0 for a new question. */
  baseVersion: countSchema,
  body: draftBodySchema,
  place: questionPlaceSchema.partial(),
  /** The revision this save was written over; a stale one is refused with `conflict` and reason `draft-changed`. */
  baseRevision: countSchema,
});

export const draftSchema = z.object({
  draftId: idSchema,
  subjectId: idSchema,
  questionId: idSchema.nullable(),
  baseVersion: z.number().int(),
  body: draftBodySchema,
  place: questionPlaceSchema.partial(),
  revision: z.number().int(),
  savedAt: instantSchema,
});
export type QuestionDraft = z.infer<typeof draftSchema>;

export const saveDraftResultSchema = z.object({
  revision: z.number().int(),
  savedAt: instantSchema,
  /** What keeps it from being published. */
  problems: z.array(problem),
});
export type SaveDraftResult = z.infer<typeof saveDraftResultSchema>;

export const draftInput = z.strictObject({ draftId: idSchema });
export const listDraftsInput = z.strictObject({ subjectId: idSchema.nullish() }).default({});

/** Writes a question, or its next version, and ends the draft if there is one. */
export const saveQuestionInput = z.strictObject({
  subjectId: idSchema,
  /** Null makes a new question. */
  questionId: idSchema.nullable(),
  /** The version it was begun from: somebody else's newer one is refused with `conflict`, reason `question-changed`. */
  baseVersion: countSchema,
  question: questionSchema,
  place: questionPlaceSchema,
  status: questionStatusSchema,
  note: z.string().trim().max(500).default(''),
  draftId: idSchema.nullish(),
});

export const saveQuestionResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('saved'),
    questionId: idSchema,
    versionId: idSchema,
    version: z.number().int(),
  }),
  /** Not sound: nothing was written. A draft may be incomplete, a question in review or published may not. */
  z.object({ status: z.literal('problems'), problems: z.array(problem) }),
]);
export type SaveQuestionResult = z.infer<typeof saveQuestionResultSchema>;

/** Found by words in common while the author types. A mutation on the wire, since what is typed must not stand in an address. */
export const findSimilarInput = z.strictObject({
  subjectId: idSchema,
  text: z.string().max(20_000),
  exceptQuestionId: idSchema.nullish(),
});
export const similarQuestionSchema = questionRowSchema.extend({
  /** 0..1; from 0.9 on it is most likely the same question. */
  similarity: z.number(),
});
export type SimilarQuestion = z.infer<typeof similarQuestionSchema>;

/** All named questions or none: one that may not be edited refuses the whole. At most 500 at a time. */
export const bulkEditInput = z.strictObject({
  questionIds: z.array(idSchema).min(1).max(500),
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('set-status'), status: questionStatusSchema }),
    z.strictObject({ type: z.literal('set-topic'), topicId: idSchema }),
    z.strictObject({ type: z.literal('set-difficulty'), difficulty: difficultySchema }),
    z.strictObject({ type: z.literal('add-tags'), tags: z.array(tagSchema).min(1).max(30) }),
    z.strictObject({ type: z.literal('remove-tags'), tags: z.array(tagSchema).min(1).max(30) }),
    z.strictObject({
      type: z.literal('set-visibility'),
      visibility: visibilitySchema,
      groupId: idSchema.nullable(),
    }),
    z.strictObject({ type: z.literal('delete') }),
  ]),
});
export const bulkEditResultSchema = z.object({
  changedCount: z.number().int(),
  /** Takes the whole change back, once, within a day. */
  undoId: idSchema,
});
export type BulkEditResult = z.infer<typeof bulkEditResultSchema>;
export const undoBulkEditInput = z.strictObject({ undoId: idSchema });

export const makePreviewLinkInput = z.strictObject({
  questionId: idSchema,
  days: z.number().int().min(1).max(90).default(14),
});
export const previewLinkSchema = z.object({ id: idSchema, token: z.string(), expiresAt: instantSchema });
export type PreviewLink = z.infer<typeof previewLinkSchema>;
export const listPreviewLinksInput = z.strictObject({ questionId: idSchema });
export const previewLinkRowSchema = z.object({
  id: idSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type PreviewLinkRow = z.infer<typeof previewLinkRowSchema>;
export const revokePreviewLinkInput = z.strictObject({ id: idSchema });
/** Whoever holds the link reads the question with its key; signed in or not. */
export const openPreviewInput = z.strictObject({ token: z.string().min(20).max(100) });
export const previewSchema = z.object({
  question,
  version: z.number().int(),
  topicPath: z.array(z.string()),
  status: questionStatusSchema,
  expiresAt: instantSchema,
});
export type QuestionPreview = z.infer<typeof previewSchema>;

export const reportReasonSchema = z.enum(['wrong-key', 'unclear', 'typo', 'outdated', 'offensive', 'other']);
/** `quizzes.reportQuestion`: that room knows what stands on a paper. */
export const reportQuestionInput = z.strictObject({
  /** As the reporter saw it; the attempt must be theirs and hold it. */
  attemptId: idSchema,
  questionVersionId: idSchema,
  reason: reportReasonSchema,
  text: z.string().trim().max(2_000).default(''),
});
export const reportStatusSchema = z.enum(['open', 'fixed', 'no-fault']);
export const reportSchema = z.object({
  id: idSchema,
  questionId: idSchema,
  questionVersionId: idSchema,
  version: z.number().int(),
  stem: z.string(),
  reason: reportReasonSchema,
  text: z.string(),
  reporterName: z.string(),
  createdAt: instantSchema,
  status: reportStatusSchema,
  /** What the reporter is told. */
  answer: z.string(),
  answeredAt: instantSchema.nullable(),
});
export type QuestionReport = z.infer<typeof reportSchema>;
export const listReportsInput = pageSchema.extend({
  questionId: idSchema.nullish(),
  status: reportStatusSchema.nullish(),
});
export const reportPageSchema = z.object({
  reports: z.array(reportSchema),
  nextCursor: z.string().nullable(),
});
export type ReportPage = z.infer<typeof reportPageSchema>;
export const answerReportInput = z.strictObject({
  reportId: idSchema,
  status: z.enum(['fixed', 'no-fault']),
  answer: z.string().trim().max(2_000).default(''),
});

/** Images (PNG, JPEG, GIF, WebP, cleaned SVG) and audio (MP3, OGG, WAV, M4A); named by what is in them. */
export const uploadMediaInput = z.strictObject({
  fileName: z.string().trim().max(200),
  /** Base64, at most 8 MB of file. */
  data: z.string().max(11_200_000),
});
export const mediaSchema = z.object({
  /** SHA-256, hex: the question's text says `media:<hash>`, the server serves `/api/media/<hash>`. */
  hash: z.string(),
  mimeType: z.string(),
  byteCount: z.number().int(),
});
export type Media = z.infer<typeof mediaSchema>;
