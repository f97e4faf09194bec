import * as c from '@debrief/contracts';
import { type Declared, notFound, router, signedInProcedure } from '@debrief/platform';
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
  queue: own({ answers: 'sooooo' })
    .input(c.practiceQueueInput)
    .output(c.practiceQueueSchema)
    .query(({ ctx, input }) => getQueue(ctx.services, ctx.actor, input)),
  summary: own({ answers: 'sooooo' })
    .output(c.practiceSummarySchema)
    .query(({ ctx }) => getSummary(ctx.services, ctx.actor)),
  takeHint: own({ answers: 'sonnnn' })
    .input(c.takePracticeHintInput)
    .output(c.takeHintResultSchema)
    .mutation(({ ctx, input }) => takePracticeHint(ctx.services, ctx.actor.userId, input)),
  answer: own({ answers: 'sonnnn' })
    .input(c.answerPracticeInput)
    .output(c.practiceResultSchema)
    .mutation(({ ctx, input }) => answerCard(ctx.services, ctx.actor.userId, input)),
  undo: own({ answers: 'sonnnn' })
    .input(c.undoPracticeInput)
    .mutation(({ ctx, input }) => undoReview(ctx.services, ctx.actor.userId, input.reviewId)),
  putAway: own({ answers: 'sonnnn' })
    .input(c.putAwayCardInput)
    .mutation(async ({ ctx, input }) => {
      const isThere = await putAway(ctx.services.db, { ...input, userId: ctx.actor.userId });
      if (!isThere) throw notFound('practice-card');
    }),
  setMinutes: own({ answers: 'sooooo' })
    .input(c.setPracticeMinutesInput)
    .mutation(({ ctx, input }) => setDailyMinutes(ctx.services.db, ctx.actor.userId, input.dailyMinutes)),
  topicOffer: content({ answers: { shared: 'sooooo', private: 'snnono' } })
    .input(c.practiseTopicInput)
    .output(c.topicPracticeOfferSchema)
    .query(({ ctx, input }) => offerTopicPractice(ctx.services, ctx.actor, input)),
  practiseTopic: content({ answers: { shared: 'sooooo', private: 'snnono' } })
    .input(c.practiseTopicInput)
    .output(c.practiseTopicResultSchema)
    .mutation(({ ctx, input }) => practiseTopic(ctx.services, ctx.actor, input)),
  examMode: own({ answers: 'sooooo' })
    .output(c.examModeSchema)
    .query(({ ctx }) => getExamMode(ctx.services, ctx.actor)),
  setExamMode: own({ answers: 'sooooo' })
    .input(c.setExamModeInput)
    .mutation(({ ctx, input }) => setExamModeSetting(ctx.services.db, ctx.actor.userId, input.mode)),
});
