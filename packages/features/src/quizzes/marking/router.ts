import * as c from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { getEssay } from './get-essay.ts';
import { listEssays } from './list-essays.ts';
import { markEssay } from './mark-essay.ts';

const attempt = tutorProcedure.meta({ access: 'attempt' });

/** Essays and the tutors who mark them. */
export const markingRouter = router({
  list: attempt
    .input(c.listEssaysInput)
    .output(c.essayPageSchema)
    .query(({ ctx, input }) => listEssays(ctx.services, ctx.actor, input)),
  get: attempt
    .input(c.getEssayInput)
    .output(c.essaySchema)
    .query(({ ctx, input }) => getEssay(ctx.services, ctx.actor, input)),
  mark: attempt
    .input(c.markEssayInput)
    .output(c.markEssayResultSchema)
    .mutation(({ ctx, input }) => markEssay(ctx.services, ctx.actor, input)),
});
