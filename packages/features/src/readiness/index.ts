export { getReadiness, getTopicMastery } from './get-readiness.ts';
export { readinessPersonalData } from './personal-data.ts';
export { readinessRouter } from './router.ts';
export { readinessSubscriptions, rebuildMasteryTask, updateMasteryTask } from './tasks.ts';
export { applyAttempt, rebuildMastery } from './update-mastery.ts';
