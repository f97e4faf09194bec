import { z } from 'zod';
import { planNameSchema } from './billing.ts';
import { daySchema, idSchema, instantSchema } from './ids.ts';

/** What one room tells the others. Every event is of one person and named noun.past. */
export const domainEventSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('attempt.submitted'), userId: idSchema, attemptId: idSchema, quizId: idSchema }),
  z.object({
    name: z.literal('attempt.rescored'),
    userId: idSchema,
    attemptId: idSchema,
    quizId: idSchema,
    /** The correction of a question that did it, or that was undone. */
    correctionId: idSchema.nullish(),
  }),
  /** No essay of the attempt waits for its mark any more. */
  z.object({ name: z.literal('essay.marked'), userId: idSchema, attemptId: idSchema }),
  z.object({ name: z.literal('insight.ready'), userId: idSchema, attemptId: idSchema }),
  /** After its attempt was scored anew. */
  z.object({ name: z.literal('insight.rewritten'), userId: idSchema, attemptId: idSchema }),
  z.object({ name: z.literal('mastery.updated'), userId: idSchema, attemptId: idSchema }),
  /** After every `mastery.updated`: the expected exam scores are those of the new mastery. */
  z.object({ name: z.literal('readiness.updated'), userId: idSchema, attemptId: idSchema }),
  /** Also when an answer was taken back. The attempt is that of the mistake. */
  z.object({
    name: z.literal('practice.answered'),
    userId: idSchema,
    attemptId: idSchema,
    reviewId: idSchema,
  }),
  /** Somebody told how an exam went: nobody need ask any more. */
  z.object({
    name: z.literal('outcome.recorded'),
    userId: idSchema,
    examId: idSchema,
    /** Null: the exam was missed. */
    hasPassed: z.boolean().nullish(),
  }),
  z.object({ name: z.literal('goal.changed'), userId: idSchema }),
  /** Reached: by the person's own word, or because its exam was passed. */
  z.object({
    name: z.literal('goal.completed'),
    userId: idSchema,
    examId: idSchema,
    by: z.enum(['person', 'outcome']),
  }),
  z.object({ name: z.literal('plan.changed'), userId: idSchema }),
  /** At most once a week: `taskCount` tasks of `minutes` together are overdue on that day of the person's. */
  z.object({
    name: z.literal('plan.behind'),
    userId: idSchema,
    on: daySchema,
    taskCount: z.number().int(),
    minutes: z.number().int(),
  }),
  /** `userId` reported it; `noticeId` is new each time something is said, so that each is told once. */
  z.object({
    name: z.literal('question.reported'),
    userId: idSchema,
    reportId: idSchema,
    noticeId: idSchema,
  }),
  /** What all may cost in a month was reached: `soft` warns, `hard` stops. `userId` is whose call did it. */
  z.object({
    name: z.literal('budget.reached'),
    userId: idSchema,
    kind: z.enum(['soft', 'hard']),
    monthEndsAt: instantSchema,
  }),
  /** Whose plan became another one, or whose payment failed; `noticeId` is new each time. */
  z.object({
    name: z.literal('subscription.changed'),
    userId: idSchema,
    noticeId: idSchema,
    what: z.enum(['plan', 'payment-failed']),
    from: planNameSchema,
    to: planNameSchema,
    /** When it is over, as far as is known. */
    endsAt: instantSchema.nullable(),
  }),
  z.object({ name: z.literal('report.answered'), userId: idSchema, reportId: idSchema, noticeId: idSchema }),
]);
export type DomainEvent = z.infer<typeof domainEventSchema>;
export type DomainEventName = DomainEvent['name'];
export type DomainEventOf<Name extends DomainEventName> = Extract<DomainEvent, { name: Name }>;
