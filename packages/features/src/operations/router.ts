import { changedJobsSchema, failedJobsInput, queueViewSchema } from '@debrief/contracts';
import { adminProcedure, type CronEntry, type Declared, router } from '@debrief/platform';
import { dropFailed, requeueFailed } from './fix-failed.ts';
import { getQueue } from './get-queue.ts';

const admins = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

/** Background work, for administrators. `cron`: what runs by the clock in the workers. */
export const createOperationsRouter = (cron: () => readonly CronEntry[]) =>
  router({
    queue: admins({ answers: 'saaaao', title: 'Workers, waiting and failed jobs, alerts.' })
      .output(queueViewSchema)
      .query(({ ctx }) => getQueue(ctx.services, cron())),
    requeue: admins({ answers: 'saaaao', title: 'Run failed jobs again.' })
      .input(failedJobsInput)
      .output(changedJobsSchema)
      .mutation(({ ctx, input }) => requeueFailed(ctx.services, ctx.actor, input)),
    drop: admins({ answers: 'saaaao', title: 'Throw failed jobs away.' })
      .input(failedJobsInput)
      .output(changedJobsSchema)
      .mutation(({ ctx, input }) => dropFailed(ctx.services, ctx.actor, input)),
  });
