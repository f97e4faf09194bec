export { notifyAlert } from './notify-of-alert.ts';
export { notificationsPersonalData } from './personal-data.ts';
export { notificationsRouter } from './router.ts';
export {
  notificationSubscriptions,
  notifyAttemptClosedTask,
  notifyAttemptRegradedTask,
  notifyBudgetReachedTask,
  notifyEssayMarkedTask,
  notifyInsightReadyTask,
  notifyQuestionReportedTask,
  notifyReportAnsweredTask,
  notifySubscriptionChangedTask,
} from './tasks.ts';
