import * as c from '@debrief/contracts';
import { type Declared, mergeRouters, router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
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

const content = (declared: Declared) => signedInProcedure.meta({ access: 'content', ...declared });
const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });
const attempt = (declared: Declared) => signedInProcedure.meta({ access: 'attempt', ...declared });

const attemptsRouter = router({
  regrade: regradeRouter,
  marking: markingRouter,
  statistics: statisticsRouter,
  list: content({ answers: 'sooooo', title: 'Quizzes that I may take, with how I did.' })
    .input(c.listQuizzesInput)
    .output(c.quizPageSchema)
    .query(({ ctx, input }) => listQuizzes(ctx.services, ctx.actor, input)),
  get: content({
    answers: { shared: 'sooooo', private: 'snnono', ofGroup: 'sonono' },
    title: 'A quiz: what to expect of it, and my attempts.',
  })
    .input(c.getQuizInput)
    .output(c.quizDetailSchema)
    .query(({ ctx, input }) => getQuiz(ctx.services, ctx.actor, input.quizId)),
  createQuiz: tutorProcedure
    .meta({ access: 'bank', answers: 'saaooo', title: 'Make a quiz of chosen questions.' })
    .input(c.createQuizInput)
    .output(c.quizSummarySchema)
    .mutation(({ ctx, input }) => createQuiz(ctx.services, ctx.actor, input)),
  startAttempt: content({
    answers: { shared: 'sooooo', private: 'snnono', ofGroup: 'sonono' },
    title: 'Begin an attempt, or go on with the open one.',
  })
    .input(c.startAttemptInput)
    .output(c.attemptViewSchema)
    .mutation(({ ctx, input }) => resumeAttempt(ctx.services, ctx.actor, input)),
  getAttempt: attempt({
    answers: { open: 'sonono', submitted: 'sonono' },
    title: 'An attempt with its paper and answers; after the end, with the keys.',
  })
    .input(c.getAttemptInput)
    .output(c.attemptViewSchema)
    .query(({ ctx, input }) => getAttempt(ctx.services, ctx.actor, input.attemptId)),
  saveAnswer: own({ answers: 'sonnnn', title: 'Save the answer to one question.' })
    .input(c.saveAnswerInput)
    .output(c.saveAnswerResultSchema)
    .mutation(({ ctx, input }) => saveAnswer(ctx.services, ctx.actor.userId, input)),
  markQuestion: own({ answers: 'sonnnn', title: 'Flag a question, strike an option, note the place.' })
    .input(c.markQuestionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => markQuestion(ctx.services, ctx.actor.userId, input)),
  submitAttempt: own({ answers: 'sonnnn', title: 'Hand in an attempt and get the score card.' })
    .input(c.submitAttemptInput)
    .output(c.submitResultSchema)
    .mutation(({ ctx, input }) => submitAttempt(ctx.services, ctx.actor.userId, input)),
  listAttempts: attempt({
    answers: { own: 'sooooo', ofStudent: 'sonono', ofGroup: 'snnono' },
    title: 'Attempts, the newest first.',
  })
    .input(c.listAttemptsInput)
    .output(c.attemptPageSchema)
    .query(({ ctx, input }) => listAttempts(ctx.services, ctx.actor, input)),
  reportQuestion: own({
    answers: 'sonnnn',
    title: 'Tell the authors that something is wrong with a question.',
  })
    .input(c.reportQuestionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => reportQuestion(ctx.services, ctx.actor.userId, input)),
  acceptLate: tutorProcedure
    .meta({ access: 'attempt', answers: 'saamnm', title: 'Count an answer that came after the deadline.' })
    .input(c.acceptLateInput)
    .output(c.submitResultSchema)
    .mutation(({ ctx, input }) => acceptLate(ctx.services, ctx.actor, input)),
});

export const quizzesRouter = mergeRouters(attemptsRouter, takingRouter, quizAuthoringRouter);
