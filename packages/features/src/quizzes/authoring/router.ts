import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { deleteQuiz, publishQuiz, retireQuiz } from './change-quiz-status.ts';
import { getForAuthor } from './get-for-author.ts';
import { previewPaper } from './preview-paper.ts';
import { saveQuiz } from './save-quiz.ts';

const author = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

/** Making quizzes: tutors their own, administrators all. */
export const quizAuthoringRouter = router({
  save: author({ answers: { new: 'saaooo', private: 'saaono' }, title: 'Keep a quiz as its author has it.' })
    .input(c.saveQuizInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => saveQuiz(ctx.services, ctx.actor, input)),
  getForAuthor: author({ answers: 'saaono', title: 'A quiz with its sections, for those who may change it.' })
    .input(c.getQuizInput)
    .output(c.quizForAuthorSchema)
    .query(({ ctx, input }) => getForAuthor(ctx.services, ctx.actor, input.quizId)),
  publish: author({ answers: 'saaono', title: 'Publish a quiz as a new version.' })
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => publishQuiz(ctx.services, ctx.actor, input)),
  retire: author({ answers: 'saaono', title: 'Close a quiz for new attempts.' })
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => retireQuiz(ctx.services, ctx.actor, input)),
  delete: author({ answers: 'saaono', title: 'Delete a quiz that nobody took.' })
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => deleteQuiz(ctx.services, ctx.actor, input)),
  previewPaper: author({ answers: 'saaooo', title: 'A paper as a student might get it.' })
    .input(c.previewPaperInput)
    .output(c.previewPaperSchema)
    .query(({ ctx, input }) => previewPaper(ctx.services, ctx.actor, input)),
});
