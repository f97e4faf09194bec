import type { CronEntry, JobTask } from '@debrief/platform';
import { accountsCron, pruneSessionsTask } from './accounts/index.ts';
import { pruneCacheTask } from './ai-usage/index.ts';
import { compileDashboardTask } from './dashboard/index.ts';
import { ensureInsightTask, rewriteInsightTask } from './insights/index.ts';
import {
  notifyAttemptClosedTask,
  notifyAttemptRegradedTask,
  notifyEssayMarkedTask,
  notifyInsightReadyTask,
  notifyQuestionReportedTask,
  notifyReportAnsweredTask,
} from './notifications/index.ts';
import { takeInAttemptTask } from './practice/index.ts';
import { importCron, pruneImportsTask, runImportTask } from './question-bank/index.ts';
import {
  closeAttemptTask,
  closeOverdueTask,
  computeStatisticsTask,
  quizzesCron,
  regradeTask,
  updateStatisticsTask,
} from './quizzes/index.ts';
import { rebuildMasteryTask, updateMasteryTask } from './readiness/index.ts';
import { refreshPlanTask, takeInChangeTask } from './study-plan/index.ts';

/** Every job there is. */
export const jobTasks = [
  pruneSessionsTask,
  pruneCacheTask,
  pruneImportsTask,
  runImportTask,
  closeAttemptTask,
  closeOverdueTask,
  updateStatisticsTask,
  computeStatisticsTask,
  regradeTask,
  ensureInsightTask,
  rewriteInsightTask,
  takeInAttemptTask,
  updateMasteryTask,
  rebuildMasteryTask,
  compileDashboardTask,
  takeInChangeTask,
  refreshPlanTask,
  notifyInsightReadyTask,
  notifyAttemptClosedTask,
  notifyAttemptRegradedTask,
  notifyEssayMarkedTask,
  notifyQuestionReportedTask,
  notifyReportAnsweredTask,
] as unknown as readonly JobTask<never>[];

/** What runs by the clock, in UTC. */
export const cronEntries: readonly CronEntry[] = [
  ...accountsCron,
  ...importCron,
  ...quizzesCron,
  { task: pruneCacheTask, match: '41 * * * *' },
];
