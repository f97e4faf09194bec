import type { Job } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { workOfJob } from '../../ui/work/work-state.ts';
import { WorkStatus } from '../../ui/work/work-status.tsx';
import { useJobActions } from '../use-job.ts';

interface JobStatusProps {
  job: Job;
  words?: ReactNode;
  /** After it was stopped or begun again. */
  onChanged?: (job: Job) => unknown;
}

/** A job as people see it, with its ways out. */
export function JobStatus({ job, words, onChanged }: JobStatusProps) {
  const actions = useJobActions(onChanged);
  return (
    <WorkStatus
      state={workOfJob(job)}
      words={words}
      onCancel={job.canCancel ? () => actions.cancel(job) : undefined}
      isCancelling={actions.isCancelling}
      onRetry={job.canRetry ? () => actions.retry(job) : undefined}
      isRetrying={actions.isRetrying}
      error={actions.error}
    />
  );
}
