import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { getEssay } from './get-essay.ts';
import { listEssays } from './list-essays.ts';
import { markEssay } from './mark-essay.ts';

const attempt = (declared: Declared) => tutorProcedure.meta({ access: 'attempt', ...declared });

/** Essays and the tutors who mark them. */
export const markingRouter = router({
  list: attempt({ answers: 'saaooo', title: 'Essays that wait for a mark, and those that have one.' })
    .input(c.listEssaysInput)
    .output(c.essayPageSchema)
    .query(({ ctx, input }) => listEssays(ctx.services, ctx.actor, input)),
  get: attempt({ answers: 'saamnm', title: 'An essay with its question and its rubric.' })
    .input(c.getEssayInput)
    .output(c.essaySchema)
    .query(({ ctx, input }) => getEssay(ctx.services, ctx.actor, input)),
  mark: attempt({ answers: 'saamnm', title: 'Mark an essay.' })
    .input(c.markEssayInput)
    .output(c.markEssayResultSchema)
    .mutation(({ ctx, input }) => markEssay(ctx.services, ctx.actor, input)),
});
