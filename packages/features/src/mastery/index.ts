export { listMasteryChanges } from './list-mastery-changes.ts';
export { listTopicMastery } from './list-topic-mastery.ts';
export { masteryPersonalData } from './personal-data.ts';
export { predictQuestions } from './predict-questions.ts';
export { listQuestionFigures } from './question-figure-queries.ts';
export { masteryRouter } from './router.ts';
export {
  masteryCron,
  masterySubscriptions,
  rebuildMasteryTask,
  rebuildOutdatedTask,
  refitMasteryTask,
  takeInPracticeTask,
  updateMasteryTask,
} from './tasks.ts';
export { applyAttempt, applyPractice, rebuildMastery } from './update-mastery.ts';
