import { jobDetailSchema, jobIdInput, jobPageSchema, jobSchema, listJobsInput } from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '../procedures/index.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

/** What a person waits for, and what they may do about it. */
export const jobsRouter = router({
  list: own({ answers: 'sooooo' })
    .input(listJobsInput)
    .output(jobPageSchema)
    .query(({ ctx, input }) => ctx.services.jobs.list(ctx.actor.userId, input)),
  get: own({ answers: 'sonnnn' })
    .input(jobIdInput)
    .output(jobDetailSchema)
    .query(({ ctx, input }) => ctx.services.jobs.get({ userId: ctx.actor.userId, ...input })),
  cancel: own({ answers: 'sonnnn' })
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.cancel({ userId: ctx.actor.userId, ...input })),
  retry: own({ answers: 'scnnnn' })
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.retry({ userId: ctx.actor.userId, ...input })),
});
