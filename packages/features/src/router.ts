import { createCallerFactory, eventsRouter, jobsRouter, router } from '@debrief/platform';
import { accountsRouter } from './accounts/index.ts';
import { aiUsageRouter } from './ai-usage/index.ts';
import { apiKeysRouter } from './api-keys/index.ts';
import { billingRouter } from './billing/index.ts';
import { dashboardRouter } from './dashboard/index.ts';
import { evaluationRouter } from './evaluation/index.ts';
import { explanationsRouter } from './explanations/index.ts';
import { insightsRouter } from './insights/index.ts';
import { masteryRouter } from './mastery/index.ts';
import { notificationsRouter } from './notifications/index.ts';
import { createOperationsRouter } from './operations/index.ts';
import { practiceRouter } from './practice/index.ts';
import { questionBankRouter } from './question-bank/index.ts';
import { quizzesRouter } from './quizzes/index.ts';
import { readinessRouter } from './readiness/index.ts';
import { studyPlanRouter } from './study-plan/index.ts';
import { cronEntries } from './tasks.ts';
import { webhooksRouter } from './webhooks/index.ts';

/** Every capability there is. */
export const appRouter = router({
  accounts: accountsRouter,
  aiUsage: aiUsageRouter,
  apiKeys: apiKeysRouter,
  billing: billingRouter,
  dashboard: dashboardRouter,
  evaluation: evaluationRouter,
  events: eventsRouter,
  explanations: explanationsRouter,
  insights: insightsRouter,
  jobs: jobsRouter,
  mastery: masteryRouter,
  notifications: notificationsRouter,
  operations: createOperationsRouter(() => cronEntries),
  practice: practiceRouter,
  questionBank: questionBankRouter,
  quizzes: quizzesRouter,
  readiness: readinessRouter,
  studyPlan: studyPlanRouter,
  webhooks: webhooksRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
