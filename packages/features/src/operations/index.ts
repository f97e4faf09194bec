export { getQueueFigures } from './get-queue.ts';
export { createOperationsRouter } from './router.ts';
export { checkQueueTask, operationsCron, pruneJobsTask } from './tasks.ts';
export { watchQueue } from './watch-queue.ts';
