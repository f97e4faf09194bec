import type { JobTask, Services } from '@debrief/platform';
import type { Task, TaskList } from 'graphile-worker';

/** Our jobs as the library wants them: payload checked, failures logged once, with the job's name and never its payload. */
export function toTaskList(tasks: readonly JobTask<never>[], services: Services): TaskList {
  return Object.fromEntries(
    tasks.map((task) => [task.name, toTask(task as unknown as JobTask<unknown>, services)]),
  );
}

function toTask(task: JobTask<unknown>, services: Services): Task {
  return async (payload, { job, abortSignal }) => {
    try {
      const signal = abortSignal ?? new AbortController().signal;
      await task.run(task.payload.parse(payload), { services, signal, attempt: job.attempts });
    } catch (error) {
      services.log.error(
        { err: error, task: task.name, jobId: job.id, attempt: job.attempts },
        'a job failed',
      );
      throw error;
    }
  };
}
