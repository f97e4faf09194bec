import { describeFailure, type JobTask, type Services } from '@debrief/platform';
import type { Job, Task, TaskList } from 'graphile-worker';
import type { RunningNow } from './running-now.ts';
import type { Suspects } from './suspects.ts';

interface Runner {
  services: Services;
  running: RunningNow;
  suspects: Suspects;
}

/** Our jobs as the library wants them: payload checked, failures logged once, with the job's name and never its payload. */
export function toTaskList(tasks: readonly JobTask<never>[], runner: Runner): TaskList {
  return Object.fromEntries(
    tasks.map((task) => [task.name, toTask(task as unknown as JobTask<unknown>, runner)]),
  );
}

function toTask(task: JobTask<unknown>, { services, running, suspects }: Runner): Task {
  async function run(payload: unknown, job: Job, signal: AbortSignal): Promise<void> {
    const end = running.begin({ id: job.id, task: task.name, dueAt: job.run_at });
    try {
      await task.run(task.payload.parse(payload), { services, signal, attempt: job.attempts });
    } catch (error) {
      services.log.error(
        { err: error, task: task.name, jobId: job.id, attempt: job.attempts },
        'a job failed',
      );
      // The queue keeps this sentence; its first word says what helps.
      throw new Error(describeFailure(error), { cause: error });
    } finally {
      end();
    }
  }
  return (payload, { job, abortSignal }) => {
    const work = () => run(payload, job, abortSignal ?? new AbortController().signal);
    return job.flags?.suspect ? suspects.run(job.id, work) : work();
  };
}
