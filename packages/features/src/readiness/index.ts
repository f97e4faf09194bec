export { updateReadiness } from './estimate-readiness-for.ts';
export { getReadiness } from './get-readiness.ts';
export { isOutcomeAsked } from './outcomes/get-outcomes.ts';
export { readinessPersonalData } from './personal-data.ts';
export { readinessRouter } from './router.ts';
export { readinessCron, readinessSubscriptions, refreshPlannedTask, updateReadinessTask } from './tasks.ts';
export { findPassModel, type UsedPassModel } from './training/find-pass-model.ts';
export { trainReadinessTask } from './training/tasks.ts';
