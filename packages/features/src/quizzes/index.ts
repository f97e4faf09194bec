export { assertCanSeeAttempt, type VisibleAttempt } from './assert-can-see-attempt.ts';
export type { AttemptForInsight, QuestionOnPaper, TopicOnPaper } from './attempt-for-insight.ts';
export { getAttempt } from './get-attempt.ts';
export { getAttemptForInsight } from './get-attempt-for-insight.ts';
export { type AttemptQuestion, listAttemptQuestions } from './list-attempt-questions.ts';
export { quizzesPersonalData } from './personal-data.ts';
export { quizzesRouter } from './router.ts';
export { saveAnswer } from './save-answer.ts';
export { seededQuizId, seedQuizzes } from './seed-quizzes.ts';
export { startAttempt } from './start-attempt.ts';
export { submitAttempt, submitFor } from './submit-attempt.ts';
export { findScoreCard } from './submit-queries.ts';
export {
  closeAttemptTask,
  closeOverdueTask,
  quizzesCron,
  quizzesSubscriptions,
  regradeJob,
  statisticsJob,
  updateStatisticsTask,
} from './tasks.ts';
export { findPractisedTopic } from './topic-practice/find-practised-topic.ts';
export { findOpenPractice, type OpenPractice } from './topic-practice/practice-quiz-queries.ts';
export { startTopicPractice } from './topic-practice/start-topic-practice.ts';
export { listWithheldQuestions } from './topic-practice/withheld-queries.ts';
