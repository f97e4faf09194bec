import { z } from 'zod';
import { planNameSchema } from './billing.ts';
import { daySchema, idSchema, instantSchema, pageSchema, timeZoneSchema } from './ids.ts';
import { chosenKindSchema, notificationChannelSchema } from './notification-kinds.ts';
import { alertKindSchema, alertSeveritySchema } from './operations.ts';
import { reportReasonSchema } from './question-authoring.ts';
import { correctionActionSchema } from './regrade.ts';

const head = { id: idSchema, createdAt: instantSchema, readAt: instantSchema.nullable() };

/** What the last seven full days were, and what to do with the next ones. */
export const weekFactsSchema = z.object({
  /** The day it is told. */
  on: daySchema,
  answerCount: z.number().int(),
  minutes: z.number().int(),
  attemptCount: z.number().int(),
  /** Mean score of the week and of the one before. */
  meanPercent: z.number().nullable(),
  beforePercent: z.number().nullable(),
  /** Moved most in 30 days: mastery, 0..100. */
  up: z.object({ topic: z.string(), from: z.number(), to: z.number() }).nullable(),
  down: z.object({ topic: z.string(), from: z.number(), to: z.number() }).nullable(),
  /** Known least. */
  weakest: z.object({ topic: z.string(), mastery: z.number() }).nullable(),
  exam: z
    .object({
      ...{ name: z.string(), examOn: daySchema.nullable(), daysLeft: z.number().int().nullable() },
      ...{ percent: z.number().nullable(), passPercent: z.number() },
    })
    .nullable(),
});
export type WeekFacts = z.infer<typeof weekFactsSchema>;

const exam = { examId: idSchema, examName: z.string(), examOn: daySchema };

/** The words are the reader's: the catalogue has a sentence per kind. */
export const notificationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insight-ready'),
    ...head,
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  z.object({
    kind: z.literal('attempt-closed'),
    ...head,
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  /** What somebody reported has been looked at. */
  z.object({
    kind: z.literal('report-answered'),
    ...head,
    attemptId: idSchema,
    stem: z.string(),
    status: z.enum(['fixed', 'no-fault']),
    answer: z.string(),
  }),
  /** For whose question it is. */
  z.object({
    kind: z.literal('question-reported'),
    ...head,
    questionId: idSchema,
    stem: z.string(),
    reason: reportReasonSchema,
  }),
  /** A question was corrected after the attempt, or the correction taken back. */
  z.object({
    kind: z.literal('attempt-regraded'),
    ...head,
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
    ...head,
    /** `soft` warns, `hard` stops. */
    limit: z.enum(['soft', 'hard']),
    monthEndsAt: instantSchema,
  }),
  /** For administrators: background work needs attention. */
  z.object({
    kind: z.literal('alert-raised'),
    ...head,
    alert: alertKindSchema,
    severity: alertSeveritySchema,
  }),
  z.object({
    kind: z.literal('plan-changed'),
    ...head,
    from: planNameSchema,
    to: planNameSchema,
    endsAt: instantSchema.nullable(),
  }),
  /** The plan stays until then. */
  z.object({
    kind: z.literal('payment-failed'),
    ...head,
    plan: planNameSchema,
    endsAt: instantSchema.nullable(),
  }),
  /** An address of the person's that programs hear by was switched off. */
  z.object({
    kind: z.literal('webhook-off'),
    ...head,
    endpointId: idSchema,
    host: z.string(),
    /** `gone`: the receiver said so. `failing`: for three days nothing got through. */
    reason: z.enum(['gone', 'failing']),
  }),
  /** Every essay of the attempt has its mark. */
  z.object({
    kind: z.literal('essay-marked'),
    ...head,
    attemptId: idSchema,
    quizTitle: z.string(),
  }),
  /** More of the plan is overdue than can be caught up with by the way. */
  z.object({
    kind: z.literal('plan-behind'),
    ...head,
    taskCount: z.number().int(),
    minutes: z.number().int(),
  }),
  z.object({ kind: z.literal('exam-soon'), ...head, ...exam, daysLeft: z.number().int() }),
  /** At the person's pace they are ready after the exam only. */
  z.object({ kind: z.literal('exam-not-reachable'), ...head, ...exam, readyOn: daySchema.nullable() }),
  /** The day after: "how did it go?" */
  z.object({ kind: z.literal('outcome-asked'), ...head, ...exam }),
  z.object({ kind: z.literal('weekly-summary'), ...head, week: weekFactsSchema }),
  /** The person asked for it, to see that it arrives. */
  z.object({ kind: z.literal('test'), ...head }),
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

/** Minutes after midnight where the person is; equal: never quiet. */
const minuteOfDay = z.number().int().min(0).max(1_439);
export const quietHoursSchema = z.strictObject({ from: minuteOfDay, until: minuteOfDay });

/** A browser that shows what is pushed to it. */
export const pushDeviceSchema = z.object({ id: idSchema, name: z.string(), createdAt: instantSchema });
export type PushDevice = z.infer<typeof pushDeviceSchema>;

/** What comes next, as it would be told now. */
export const nextNotificationSchema = z.object({
  kind: chosenKindSchema,
  at: instantSchema,
  channels: z.array(notificationChannelSchema),
  /** Of the mail. */
  title: z.string(),
  text: z.string(),
});

export const notificationPreferencesSchema = z.object({
  /** Those this person can be told, in order. */
  kinds: z.array(
    z.object({
      kind: chosenKindSchema,
      channels: z.record(notificationChannelSchema, z.boolean()),
      /** The person's plan has no mail for it. */
      isMailLocked: z.boolean(),
    }),
  ),
  quiet: quietHoursSchema,
  timeZone: timeZoneSchema,
  mail: z.object({
    /** Mails of demo accounts stay on this machine. */
    isKept: z.boolean(),
    failure: z.object({ at: instantSchema, reason: z.enum(['refused', 'unreachable']) }).nullable(),
  }),
  push: z.object({
    /** By which push services know this installation; base64url. */
    publicKey: z.string(),
    devices: z.array(pushDeviceSchema),
  }),
  next: nextNotificationSchema.nullable(),
});
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;

export const chooseChannelInput = z.strictObject({
  kind: chosenKindSchema,
  channel: notificationChannelSchema,
  isOn: z.boolean(),
});
export const sendTestInput = z.strictObject({ channel: z.enum(['mail', 'push']) });

const base64url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/);
/** As a browser's PushSubscription has them. */
export const addDeviceInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1_000),
  publicKey: base64url.max(120),
  sharedSecret: base64url.max(40),
  name: z.string().trim().min(1).max(80),
});
export type AddDeviceInput = z.infer<typeof addDeviceInput>;
export const removeDeviceInput = z.strictObject({ deviceId: idSchema });
export const deviceAddedSchema = z.object({ deviceId: idSchema });
