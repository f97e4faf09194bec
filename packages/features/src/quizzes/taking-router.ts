import * as c from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { downloadQuiz } from './offline/download-quiz.ts';
import { handIn } from './offline/hand-in.ts';
import { continueAttempt, pauseAttempt } from './pause-attempt.ts';
import { retakeMissed } from './retake-missed.ts';
import { takeHint } from './take-hint.ts';
import { findPractisedTopic } from './topic-practice/find-practised-topic.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });
const content = (declared: Declared) => signedInProcedure.meta({ access: 'content', ...declared });

/** What a student may do with an attempt beside answering. */
export const takingRouter = router({
  takeHint: own({ answers: 'sonnnn', title: 'Take the next hint of a question, at its cost.' })
    .input(c.takeHintInput)
    .output(c.takeHintResultSchema)
    .mutation(({ ctx, input }) => takeHint(ctx.services, ctx.actor.userId, input)),
  pauseAttempt: own({ answers: 'sonnnn', title: 'Stop the clock of an attempt in study mode.' })
    .input(c.pauseAttemptInput)
    .output(c.pauseResultSchema)
    .mutation(({ ctx, input }) => pauseAttempt(ctx.services, ctx.actor.userId, input)),
  continueAttempt: own({ answers: 'sonnnn', title: 'Let the clock of an attempt run on.' })
    .input(c.pauseAttemptInput)
    .output(c.pauseResultSchema)
    .mutation(({ ctx, input }) => continueAttempt(ctx.services, ctx.actor.userId, input)),
  retakeMissed: own({ answers: 'sonnnn', title: 'Begin an attempt of what was missed in a submitted one.' })
    .input(c.retakeMissedInput)
    .output(c.attemptViewSchema)
    .mutation(({ ctx, input }) => retakeMissed(ctx.services, ctx.actor, input.attemptId)),
  practisedTopic: content({ answers: 'snnnnn', title: 'The topic that a practice quiz was made for.' })
    .input(c.getQuizInput)
    .output(c.practisedTopicSchema)
    .query(({ ctx, input }) => findPractisedTopic(ctx.services, ctx.actor, input.quizId)),
  download: content({
    answers: { shared: 'sooooo', private: 'snnono' },
    title: 'Download a paper to be taken without a network.',
  })
    .input(c.downloadQuizInput)
    .output(c.devicePaperSchema)
    .mutation(({ ctx, input }) => downloadQuiz(ctx.services, ctx.actor, input)),
  handIn: own({ answers: 'snnnnn', title: 'Hand in an attempt that was taken without a network.' })
    .input(c.handInInput)
    .output(c.submitResultSchema)
    .mutation(({ ctx, input }) => handIn(ctx.services, ctx.actor.userId, input)),
});
