import type { AnySubscription } from '@debrief/platform';
import { dashboardSubscriptions } from './dashboard/index.ts';
import { insightSubscriptions } from './insights/index.ts';
import { masterySubscriptions } from './mastery/index.ts';
import { notificationSubscriptions } from './notifications/index.ts';
import { practiceSubscriptions } from './practice/index.ts';
import { quizzesSubscriptions } from './quizzes/index.ts';
import { readinessSubscriptions } from './readiness/index.ts';
import { studyPlanSubscriptions } from './study-plan/index.ts';
import { webhookSubscriptions } from './webhooks/index.ts';

/** Who listens to what: one job each, written with the event. */
export const subscriptions: readonly AnySubscription[] = [
  ...quizzesSubscriptions,
  ...insightSubscriptions,
  ...masterySubscriptions,
  ...readinessSubscriptions,
  ...dashboardSubscriptions,
  ...studyPlanSubscriptions,
  ...practiceSubscriptions,
  ...notificationSubscriptions,
  ...webhookSubscriptions,
];
