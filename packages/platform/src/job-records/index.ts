export { createJobRecords } from './create-job-records.ts';
export type { JobKey, JobOutcome, JobRecords } from './job-records.ts';
