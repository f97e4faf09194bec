export { createJobRecords } from './create-job-records.ts';
export { deleteJobsOf, exportJobs } from './job-history-queries.ts';
export type { JobId, JobKey, JobOutcome, JobRecords, QueuedWork, RunningJob } from './job-records.ts';
export { type AnyPersonJob, definePersonJob, type PersonJob, type PersonJobContext } from './person-job.ts';
export { jobsRouter } from './router.ts';
