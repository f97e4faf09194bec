import * as c from '@debrief/contracts';
import { mergeRouters, router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { acceptLate } from './accept-late.ts';
import { quizAuthoringRouter } from './authoring/router.ts';
import { createQuiz } from './create-quiz.ts';
import { getAttempt } from './get-attempt.ts';
import { listAttempts } from './list-attempts.ts';
import { getQuiz, listQuizzes } from './list-quizzes.ts';
import { markQuestion } from './mark-question.ts';
import { markingRouter } from './marking/router.ts';
import { regradeRouter } from './regrade/router.ts';
import { reportQuestion } from './report-question.ts';
import { resumeAttempt } from './resume-attempt.ts';
import { saveAnswer } from './save-answer.ts';
import { statisticsRouter } from './statistics/router.ts';
import { submitAttempt } from './submit-attempt.ts';
import { takingRouter } from './taking-router.ts';

const content = signedInProcedure.meta({ access: 'content' });
const own = signedInProcedure.meta({ access: 'own' });
const attempt = signedInProcedure.meta({ access: 'attempt' });

const attemptsRouter = router({
  regrade: regradeRouter,
  marking: markingRouter,
  statistics: statisticsRouter,
  list: content
    .input(c.listQuizzesInput)
    .output(c.quizSummarySchema.array())
    .query(({ ctx, input }) => listQuizzes(ctx.services, ctx.actor, input.subjectId)),
  get: content
    .input(c.getQuizInput)
    .output(c.quizDetailSchema)
    .query(({ ctx, input }) => getQuiz(ctx.services, ctx.actor, input.quizId)),
  createQuiz: tutorProcedure
    .meta({ access: 'bank' })
    .input(c.createQuizInput)
    .mutation(({ ctx, input }) => createQuiz(ctx.services, ctx.actor, input)),
  startAttempt: content
    .input(c.startAttemptInput)
    .mutation(({ ctx, input }) => resumeAttempt(ctx.services, ctx.actor, input)),
  getAttempt: attempt
    .input(c.getAttemptInput)
    .query(({ ctx, input }) => getAttempt(ctx.services, ctx.actor, input.attemptId)),
  saveAnswer: own
    .input(c.saveAnswerInput)
    .output(c.saveAnswerResultSchema)
    .mutation(({ ctx, input }) => saveAnswer(ctx.services, ctx.actor.userId, input)),
  markQuestion: own
    .input(c.markQuestionInput)
    .mutation(({ ctx, input }) => markQuestion(ctx.services, ctx.actor.userId, input)),
  submitAttempt: own
    .input(c.submitAttemptInput)
    .mutation(({ ctx, input }) => submitAttempt(ctx.services, ctx.actor.userId, input)),
  listAttempts: attempt
    .input(c.listAttemptsInput)
    .output(c.attemptPageSchema)
    .query(({ ctx, input }) => listAttempts(ctx.services, ctx.actor, input)),
  reportQuestion: own
    .input(c.reportQuestionInput)
    .mutation(({ ctx, input }) => reportQuestion(ctx.services, ctx.actor.userId, input)),
  acceptLate: tutorProcedure
    .meta({ access: 'attempt' })
    .input(c.acceptLateInput)
    .mutation(({ ctx, input }) => acceptLate(ctx.services, ctx.actor, input)),
});

export const quizzesRouter = mergeRouters(attemptsRouter, takingRouter, quizAuthoringRouter);
