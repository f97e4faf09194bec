import { changedJobsSchema, failedJobsInput, queueViewSchema } from '@debrief/contracts';
import { adminProcedure, type CronEntry, router } from '@debrief/platform';
import { dropFailed, requeueFailed } from './fix-failed.ts';
import { getQueue } from './get-queue.ts';

const admins = adminProcedure.meta({ access: 'admin' });

/** Background work, for administrators. `cron`: what runs by the clock in the workers. */
export const createOperationsRouter = (cron: () => readonly CronEntry[]) =>
  router({
    queue: admins.output(queueViewSchema).query(({ ctx }) => getQueue(ctx.services, cron())),
    requeue: admins
      .input(failedJobsInput)
      .output(changedJobsSchema)
      .mutation(({ ctx, input }) => requeueFailed(ctx.services, ctx.actor, input)),
    drop: admins
      .input(failedJobsInput)
      .output(changedJobsSchema)
      .mutation(({ ctx, input }) => dropFailed(ctx.services, ctx.actor, input)),
  });
