import { jobDetailSchema, jobIdInput, jobPageSchema, jobSchema, listJobsInput } from '@debrief/contracts';
import { router, signedInProcedure } from '../procedures/index.ts';

const own = signedInProcedure.meta({ access: 'own' });

/** What a person waits for, and what they may do about it. */
export const jobsRouter = router({
  list: own
    .input(listJobsInput)
    .output(jobPageSchema)
    .query(({ ctx, input }) => ctx.services.jobs.list(ctx.actor.userId, input)),
  get: own
    .input(jobIdInput)
    .output(jobDetailSchema)
    .query(({ ctx, input }) => ctx.services.jobs.get({ userId: ctx.actor.userId, ...input })),
  cancel: own
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.cancel({ userId: ctx.actor.userId, ...input })),
  retry: own
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.retry({ userId: ctx.actor.userId, ...input })),
});
