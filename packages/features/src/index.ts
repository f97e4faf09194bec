export {
  type AuthDoor,
  type AuthRequest,
  createAuthDoor,
  demoAnswers,
  hostName,
  isSessionLiving,
  ownOrigins,
  readAuthSecret,
} from './accounts/index.ts';
export { exportUsage, usageFileName } from './ai-usage/index.ts';
export { isKeyLiving, type KeyAllowance, presentedKey, resolveApiKey } from './api-keys/index.ts';
export { receiveStripeEvent } from './billing/index.ts';
export { getDashboardBytes, getDashboardText } from './dashboard/index.ts';
export { startExplanationWriter } from './explanations/index.ts';
export { startInsightWriter } from './insights/index.ts';
export {
  readPushKeys,
  readUnsubscribePage,
  type UnsubscribePage,
  unsubscribe,
  unsubscribeUrl,
} from './notifications/index.ts';
export { getQueueFigures, watchQueue } from './operations/index.ts';
export {
  findMedia,
  isPreviewTokenLiving,
  largestFile,
  readMediaBytes,
  receiveFile,
  requireImporter,
} from './question-bank/index.ts';
export { type AppRouter, appRouter, createCaller } from './router.ts';
export { createServices, type OpenServices, type ServicesOptions } from './services.ts';
export { readCalendar } from './study-plan/index.ts';
export { subscriptions } from './subscriptions.ts';
export { cronEntries, jobTasks } from './tasks.ts';
