export { readCalendar } from './calendar/read-calendar.ts';
export { findGoalExam, type GoalExam, type GoalOn, listGoalsWithExamOn } from './exam-day-queries.ts';
export { type OpenTasks, sumOpenTasks } from './open-task-queries.ts';
export { studyPlanPersonalData } from './personal-data.ts';
export { planWordsTask } from './prompt.ts';
export { refreshPlan } from './refresh-plan.ts';
export { refreshPlanTask, replanTask } from './refresh-task.ts';
export { studyPlanRouter } from './router.ts';
export { setGoal } from './set-goal.ts';
export {
  replanStaleTask,
  studyPlanCron,
  studyPlanSubscriptions,
  takeInAttemptWorkTask,
  takeInChangeTask,
  takeInOutcomeTask,
  takeInReviewWorkTask,
} from './tasks.ts';
