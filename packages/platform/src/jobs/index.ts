export { type EnqueueOptions, enqueue } from './enqueue.ts';
export { classifyFailure, describeFailure, readFailure } from './failure-class.ts';
export {
  type CronEntry,
  defineJob,
  type JobContext,
  type JobTask,
  type Lane,
  priorityOf,
} from './job-task.ts';
export { runAlone } from './run-alone.ts';
export { workThrough } from './work-through.ts';
