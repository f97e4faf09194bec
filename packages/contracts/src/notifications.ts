import { z } from 'zod';
import { planNameSchema } from './billing.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';
import { alertKindSchema, alertSeveritySchema } from './operations.ts';
import { reportReasonSchema } from './question-authoring.ts';
import { correctionActionSchema } from './regrade.ts';

/** The words are the reader's: the catalogue has a sentence per kind. */
export const notificationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insight-ready'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  z.object({
    kind: z.literal('attempt-closed'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  /** What somebody reported has been looked at. */
  z.object({
    kind: z.literal('report-answered'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    stem: z.string(),
    status: z.enum(['fixed', 'no-fault']),
    answer: z.string(),
  }),
  /** For whose question it is. */
  z.object({
    kind: z.literal('question-reported'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    questionId: idSchema,
    stem: z.string(),
    reason: reportReasonSchema,
  }),
  /** A question was corrected after the attempt, or the correction taken back. */
  z.object({
    kind: z.literal('attempt-regraded'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
    /** On that attempt's paper. */
    questionNumber: z.number().int(),
    action: correctionActionSchema,
    isUndone: z.boolean(),
    /** Of the author; "" when none. */
    note: z.string(),
    beforePercent: z.number(),
    afterPercent: z.number(),
  }),
  /** For administrators: what models may cost this month was reached. */
  z.object({
    kind: z.literal('budget-reached'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    /** `soft` warns, `hard` stops. */
    limit: z.enum(['soft', 'hard']),
    monthEndsAt: instantSchema,
  }),
  /** For administrators: background work needs attention. */
  z.object({
    kind: z.literal('alert-raised'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    alert: alertKindSchema,
    severity: alertSeveritySchema,
  }),
  z.object({
    kind: z.literal('plan-changed'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    from: planNameSchema,
    to: planNameSchema,
    endsAt: instantSchema.nullable(),
  }),
  /** The plan stays until then. */
  z.object({
    kind: z.literal('payment-failed'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    plan: planNameSchema,
    endsAt: instantSchema.nullable(),
  }),
  /** Every essay of the attempt has its mark. */
  z.object({
    kind: z.literal('essay-marked'),
    id: idSchema,
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
]);
export type Notification = z.infer<typeof notificationSchema>;
export type NotificationOf<Kind extends Notification['kind']> = Extract<Notification, { kind: Kind }>;

export const notificationListSchema = z.object({
  items: z.array(notificationSchema),
  unreadCount: z.number().int(),
  nextCursor: z.string().nullable(),
});
export type NotificationList = z.infer<typeof notificationListSchema>;
/** The cursor is the id of the last notification of the page before. */
export const listNotificationsInput = pageSchema.extend({ cursor: idSchema.nullish() });
export const markReadInput = z.strictObject({ ids: z.array(idSchema).max(200).nullable() });

/** Mail when a debrief is ready. Locked: the person's plan has none. */
export const mailSettingSchema = z.object({ isWanted: z.boolean(), isLocked: z.boolean() });
export type MailSetting = z.infer<typeof mailSettingSchema>;
export const setMailInput = z.strictObject({ isWanted: z.boolean() });
