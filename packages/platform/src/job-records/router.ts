import { jobDetailSchema, jobIdInput, jobPageSchema, jobSchema, listJobsInput } from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '../procedures/index.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

/** What a person waits for, and what they may do about it. */
export const jobsRouter = router({
  list: own({ answers: 'sooooo', title: 'My jobs in the background, the newest first.' })
    .input(listJobsInput)
    .output(jobPageSchema)
    .query(({ ctx, input }) => ctx.services.jobs.list(ctx.actor.userId, input)),
  get: own({ answers: 'sonnnn', title: 'One job, with its history and its place in the queue.' })
    .input(jobIdInput)
    .output(jobDetailSchema)
    .query(({ ctx, input }) => ctx.services.jobs.get({ userId: ctx.actor.userId, ...input })),
  cancel: own({ answers: 'sonnnn', title: 'Stop a job, or end it before it begins.' })
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.cancel({ userId: ctx.actor.userId, ...input })),
  retry: own({ answers: 'scnnnn', title: 'Run a job that failed or was stopped once more.' })
    .input(jobIdInput)
    .output(jobSchema)
    .mutation(({ ctx, input }) => ctx.services.jobs.retry({ userId: ctx.actor.userId, ...input })),
});
