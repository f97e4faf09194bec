import { daySchema, idSchema, instantSchema, planNameSchema } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { deliverTask, sendDueCron, sendDueTask } from './deliveries/deliver-task.ts';
import { lookAheadCron, lookAheadTask } from './look-ahead/look-ahead-task.ts';
import { notifyAttemptClosed, notifyEssayMarked, notifyInsightReady } from './notify-of-attempt.ts';
import { notifyBudgetReached } from './notify-of-budget.ts';
import { notifySubscriptionChanged } from './notify-of-plan.ts';
import { notifyAttemptRegraded } from './notify-of-regrade.ts';
import { notifyQuestionReported, notifyReportAnswered } from './notify-of-report.ts';
import { notifyPlanBehind } from './notify-of-study.ts';

const payload = z.object({ userId: idSchema, attemptId: idSchema });
const toPayload = ({ userId, attemptId }: z.infer<typeof payload>) => ({ userId, attemptId });

export const notifyInsightReadyTask = defineJob({
  name: 'notifications.notify-insight-ready',
  payload,
  maxAttempts: 5,
  run: (key, { services }) => notifyInsightReady(services, key),
});

export const notifyAttemptClosedTask = defineJob({
  name: 'notifications.notify-attempt-closed',
  payload,
  maxAttempts: 5,
  run: (key, { services }) => notifyAttemptClosed(services, key),
});

const reportPayload = z.object({ reportId: idSchema, noticeId: idSchema });
const toReportPayload = ({ reportId, noticeId }: z.infer<typeof reportPayload>) => ({ reportId, noticeId });

export const notifyQuestionReportedTask = defineJob({
  name: 'notifications.notify-question-reported',
  payload: reportPayload,
  maxAttempts: 5,
  run: (key, { services }) => notifyQuestionReported(services, key),
});

export const notifyReportAnsweredTask = defineJob({
  name: 'notifications.notify-report-answered',
  payload: reportPayload,
  maxAttempts: 5,
  run: (key, { services }) => notifyReportAnswered(services, key),
});

export const notifyEssayMarkedTask = defineJob({
  name: 'notifications.notify-essay-marked',
  payload,
  maxAttempts: 5,
  run: (key, { services }) => notifyEssayMarked(services, key),
});

/** Scores change for other reasons too; then there is no correction to tell of. */
const regradePayload = payload.extend({ correctionId: idSchema.nullish() });

export const notifyAttemptRegradedTask = defineJob({
  name: 'notifications.notify-attempt-regraded',
  payload: regradePayload,
  maxAttempts: 5,
  async run({ correctionId, ...key }, { services }) {
    if (correctionId) await notifyAttemptRegraded(services, { ...key, correctionId });
  },
});

const budgetPayload = z.object({ kind: z.enum(['soft', 'hard']), monthEndsAt: instantSchema });

export const notifyBudgetReachedTask = defineJob({
  name: 'notifications.notify-budget-reached',
  payload: budgetPayload,
  maxAttempts: 5,
  run: (reached, { services }) => notifyBudgetReached(services, reached),
});

export const notifySubscriptionChangedTask = defineJob({
  name: 'notifications.notify-subscription-changed',
  payload: z.object({
    ...{ userId: idSchema, noticeId: idSchema, what: z.enum(['plan', 'payment-failed']) },
    ...{ from: planNameSchema, to: planNameSchema, endsAt: instantSchema.nullable() },
  }),
  maxAttempts: 5,
  run: (notice, { services }) => notifySubscriptionChanged(services, notice),
});

export const notifyPlanBehindTask = defineJob({
  name: 'notifications.notify-plan-behind',
  payload: z.object({
    ...{ userId: idSchema, on: daySchema, taskCount: z.number().int(), minutes: z.number().int() },
  }),
  maxAttempts: 5,
  run: (behind, { services }) => notifyPlanBehind(services, behind),
});

/** Every job of this room. */
export const notificationTasks = [
  notifyInsightReadyTask,
  notifyAttemptClosedTask,
  notifyAttemptRegradedTask,
  notifyBudgetReachedTask,
  notifyEssayMarkedTask,
  notifyPlanBehindTask,
  notifyQuestionReportedTask,
  notifyReportAnsweredTask,
  notifySubscriptionChangedTask,
  deliverTask,
  sendDueTask,
  lookAheadTask,
];

export const notificationCron: readonly CronEntry[] = [sendDueCron, lookAheadCron];

export const notificationSubscriptions: AnySubscription[] = [
  subscribe({ event: 'insight.ready', task: notifyInsightReadyTask, toPayload }),
  subscribe({ event: 'attempt.submitted', task: notifyAttemptClosedTask, toPayload }),
  subscribe({
    event: 'attempt.rescored',
    task: notifyAttemptRegradedTask,
    toPayload: ({ correctionId, ...event }) => ({ ...toPayload(event), correctionId }),
  }),
  subscribe({ event: 'essay.marked', task: notifyEssayMarkedTask, toPayload }),
  subscribe({ event: 'question.reported', task: notifyQuestionReportedTask, toPayload: toReportPayload }),
  subscribe({
    event: 'budget.reached',
    task: notifyBudgetReachedTask,
    toPayload: ({ kind, monthEndsAt }) => ({ kind, monthEndsAt }),
  }),
  subscribe({
    event: 'subscription.changed',
    task: notifySubscriptionChangedTask,
    toPayload: ({ name: _name, ...notice }) => notice,
  }),
  subscribe({
    event: 'plan.behind',
    task: notifyPlanBehindTask,
    toPayload: ({ name: _name, ...behind }) => behind,
  }),
  subscribe({ event: 'report.answered', task: notifyReportAnsweredTask, toPayload: toReportPayload }),
];
