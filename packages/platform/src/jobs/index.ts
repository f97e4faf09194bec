export { type EnqueueOptions, enqueue } from './enqueue.ts';
export { type CronEntry, defineJob, type JobContext, type JobTask } from './job-task.ts';
