import * as c from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { deleteQuiz, publishQuiz, retireQuiz } from './change-quiz-status.ts';
import { getForAuthor } from './get-for-author.ts';
import { previewPaper } from './preview-paper.ts';
import { saveQuiz } from './save-quiz.ts';

const author = tutorProcedure.meta({ access: 'bank' });

/** Making quizzes: tutors their own, administrators all. */
export const quizAuthoringRouter = router({
  save: author
    .input(c.saveQuizInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => saveQuiz(ctx.services, ctx.actor, input)),
  getForAuthor: author
    .input(c.getQuizInput)
    .output(c.quizForAuthorSchema)
    .query(({ ctx, input }) => getForAuthor(ctx.services, ctx.actor, input.quizId)),
  publish: author
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => publishQuiz(ctx.services, ctx.actor, input)),
  retire: author
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => retireQuiz(ctx.services, ctx.actor, input)),
  delete: author
    .input(c.quizVersionInput)
    .output(c.saveQuizResultSchema)
    .mutation(({ ctx, input }) => deleteQuiz(ctx.services, ctx.actor, input)),
  previewPaper: author
    .input(c.previewPaperInput)
    .output(c.previewPaperSchema)
    .query(({ ctx, input }) => previewPaper(ctx.services, ctx.actor, input)),
});
