import { createCallerFactory, eventsRouter, jobsRouter, router } from '@debrief/platform';
import { accountsRouter } from './accounts/index.ts';
import { aiUsageRouter } from './ai-usage/index.ts';
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

/** Every capability there is. */
export const appRouter = router({
  accounts: accountsRouter,
  aiUsage: aiUsageRouter,
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
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
