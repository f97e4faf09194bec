import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { applyRegrade } from './apply-regrade.ts';
import { listCorrections } from './list-corrections.ts';
import { listRegradeQuizzes } from './preview-queries.ts';
import { previewRegrade } from './preview-regrade.ts';
import { getCorrectable } from './regrade-access.ts';
import { undoRegrade } from './undo-regrade.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

export const regradeRouter = router({
  quizzes: bank({
    answers: { tutors: 'saaono', shared: 'saaaao' },
    title: 'Quizzes in which a question stands.',
  })
    .input(c.listRegradeQuizzesInput)
    .output(c.regradeQuizSchema.array())
    .query(async ({ ctx, input }) => {
      const { id } = await getCorrectable(ctx.services, ctx.actor, input.questionId);
      return listRegradeQuizzes(ctx.services.db, id);
    }),
  /** A mutation only because a whole question is too long for an address; it writes nothing. */
  preview: bank({
    answers: { tutors: 'saaono', shared: 'saaaao' },
    title: 'Whose scores a correction would change.',
  })
    .input(c.previewRegradeInput)
    .output(c.regradePreviewSchema)
    .mutation(({ ctx, input }) => previewRegrade(ctx.services, ctx.actor, input)),
  start: bank({
    answers: { tutors: 'saaono', shared: 'saaaao' },
    title: 'Correct a question and score everybody by it.',
  })
    .input(c.applyRegradeInput)
    .output(c.correctionRowSchema)
    .mutation(({ ctx, input }) => applyRegrade(ctx.services, ctx.actor, input)),
  list: bank({ answers: { tutors: 'saaono', shared: 'saaooo' }, title: 'Corrections of a quiz.' })
    .input(c.listCorrectionsInput)
    .output(c.correctionRowSchema.array())
    .query(({ ctx, input }) => listCorrections(ctx.services, ctx.actor, input.questionId)),
  undo: bank({ answers: 'saaono', title: 'Undo a correction.' })
    .input(c.undoRegradeInput)
    .output(c.correctionRowSchema)
    .mutation(({ ctx, input }) => undoRegrade(ctx.services, ctx.actor, input.correctionId)),
});
