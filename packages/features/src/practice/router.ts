import * as c from '@debrief/contracts';
import { type Declared, notFound, router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import { answerCard } from './answer-card.ts';
import { putAway } from './card-queries.ts';
import { setExamModeSetting } from './exam-day/exam-plan-queries.ts';
import { getExamMode } from './exam-day/get-exam-mode.ts';
import { getQueue } from './get-queue.ts';
import { getSummary } from './get-summary.ts';
import { setDailyMinutes } from './setting-queries.ts';
import { takePracticeHint } from './take-practice-hint.ts';
import { offerTopicPractice, practiseTopic } from './topic/practise-topic.ts';
import { undoReview } from './undo-review.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });
const content = (declared: Declared) => signedInProcedure.meta({ access: 'content', ...declared });

export const practiceRouter = router({
  queue: own({ answers: 'sooooo', title: 'Mistakes that are due, each with its question.' })
    .input(c.practiceQueueInput)
    .output(c.practiceQueueSchema)
    .query(({ ctx, input }) => getQueue(ctx.services, ctx.actor, input)),
  summary: own({ answers: 'sooooo', title: 'How many mistakes are due, and when.' })
    .output(c.practiceSummarySchema)
    .query(({ ctx }) => getSummary(ctx.services, ctx.actor)),
  takeHint: own({ answers: 'sonnnn', title: 'Take the next hint of a mistake.' })
    .input(c.takePracticeHintInput)
    .output(c.takeHintResultSchema)
    .mutation(({ ctx, input }) => takePracticeHint(ctx.services, ctx.actor.userId, input)),
  answer: own({ answers: 'sonnnn', title: 'Answer a mistake and see the key.' })
    .input(c.answerPracticeInput)
    .output(c.practiceResultSchema)
    .mutation(({ ctx, input }) => answerCard(ctx.services, ctx.actor.userId, input)),
  undo: own({ answers: 'sonnnn', title: 'Take the last answer back.' })
    .input(c.undoPracticeInput)
    .output(z.void())
    .mutation(({ ctx, input }) => undoReview(ctx.services, ctx.actor.userId, input.reviewId)),
  putAway: own({ answers: 'sonnnn', title: 'Ask a mistake no more.' })
    .input(c.putAwayCardInput)
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      const isThere = await putAway(ctx.services.db, { ...input, userId: ctx.actor.userId });
      if (!isThere) throw notFound('practice-card');
    }),
  setMinutes: own({ answers: 'sooooo', title: 'Set the minutes a day for mistakes.' })
    .input(c.setPracticeMinutesInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setDailyMinutes(ctx.services.db, ctx.actor.userId, input.dailyMinutes)),
  topicOffer: content({
    answers: { shared: 'sooooo', private: 'snnono' },
    title: 'What can be practised of a topic.',
  })
    .input(c.practiseTopicInput)
    .output(c.topicPracticeOfferSchema)
    .query(({ ctx, input }) => offerTopicPractice(ctx.services, ctx.actor, input)),
  practiseTopic: content({
    answers: { shared: 'sooooo', private: 'snnono' },
    title: 'Begin a practice of a topic.',
  })
    .input(c.practiseTopicInput)
    .output(c.practiseTopicResultSchema)
    .mutation(({ ctx, input }) => practiseTopic(ctx.services, ctx.actor, input)),
  examMode: own({ answers: 'sooooo', title: 'How mistakes are planned for an exam.' })
    .output(c.examModeSchema)
    .query(({ ctx }) => getExamMode(ctx.services, ctx.actor)),
  setExamMode: own({ answers: 'sooooo', title: 'Plan mistakes for the day of an exam, or not.' })
    .input(c.setExamModeInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setExamModeSetting(ctx.services.db, ctx.actor.userId, input.mode)),
});
