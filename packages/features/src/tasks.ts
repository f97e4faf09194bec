import type { CronEntry, JobTask } from '@debrief/platform';
import { accountsCron, pruneSessionsTask } from './accounts/index.ts';
import { pruneCacheTask } from './ai-usage/index.ts';
import { apiKeysCron, endMadeTask, pruneKeysTask } from './api-keys/index.ts';
import { forgetCustomerTask } from './billing/index.ts';
import {
  compileDashboardTask,
  dashboardCron,
  forgetDayTask,
  recompileDashboardTask,
  recompileStaleTask,
} from './dashboard/index.ts';
import { ensureInsightTask, rewriteInsightTask } from './insights/index.ts';
import { jobKinds } from './job-kinds.ts';
import {
  masteryCron,
  rebuildMasteryTask,
  rebuildOutdatedTask,
  refitMasteryTask,
  takeInPracticeTask,
  updateMasteryTask,
} from './mastery/index.ts';
import { notificationCron, notificationTasks } from './notifications/index.ts';
import { checkQueueTask, operationsCron, pruneJobsTask } from './operations/index.ts';
import { takeInAttemptTask } from './practice/index.ts';
import { importCron, pruneImportsTask } from './question-bank/index.ts';
import { closeAttemptTask, closeOverdueTask, quizzesCron, updateStatisticsTask } from './quizzes/index.ts';
import {
  readinessCron,
  refreshPlannedTask,
  trainReadinessTask,
  updateReadinessTask,
} from './readiness/index.ts';
import {
  refreshPlanTask,
  replanStaleTask,
  replanTask,
  studyPlanCron,
  takeInAttemptWorkTask,
  takeInChangeTask,
  takeInOutcomeTask,
  takeInReviewWorkTask,
} from './study-plan/index.ts';
import { webhookCron, webhookTasks } from './webhooks/index.ts';

/** Every job there is. */
export const jobTasks = [
  ...jobKinds.map(({ task }) => task),
  checkQueueTask,
  pruneJobsTask,
  pruneSessionsTask,
  pruneKeysTask,
  endMadeTask,
  pruneCacheTask,
  forgetCustomerTask,
  pruneImportsTask,
  closeAttemptTask,
  closeOverdueTask,
  updateStatisticsTask,
  ensureInsightTask,
  rewriteInsightTask,
  takeInAttemptTask,
  updateMasteryTask,
  takeInPracticeTask,
  rebuildMasteryTask,
  rebuildOutdatedTask,
  refitMasteryTask,
  updateReadinessTask,
  trainReadinessTask,
  refreshPlannedTask,
  compileDashboardTask,
  recompileDashboardTask,
  recompileStaleTask,
  forgetDayTask,
  takeInChangeTask,
  refreshPlanTask,
  takeInAttemptWorkTask,
  takeInOutcomeTask,
  takeInReviewWorkTask,
  replanTask,
  replanStaleTask,
  ...notificationTasks,
  ...webhookTasks,
] as unknown as readonly JobTask<never>[];

/** What runs by the clock, in UTC. */
export const cronEntries: readonly CronEntry[] = [
  ...operationsCron,
  ...accountsCron,
  ...apiKeysCron,
  ...importCron,
  ...quizzesCron,
  ...readinessCron,
  ...notificationCron,
  ...masteryCron,
  ...dashboardCron,
  ...studyPlanCron,
  ...webhookCron,
  { task: pruneCacheTask, match: '41 * * * *' },
];
