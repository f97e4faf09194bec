import { getTopicMasteryInput, topicDetailSchema, topicMasterySchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { listTopicMastery } from './list-topic-mastery.ts';
import { getTopic } from './topic/get-topic.ts';

export const masteryRouter = router({
  topics: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo', title: 'How well I know each topic.' })
    .output(topicMasterySchema.array())
    .query(({ ctx }) => listTopicMastery(ctx.services.db, ctx.actor.userId, ctx.services.clock.now())),
  topic: signedInProcedure
    .meta({
      access: 'attempt',
      answers: { shared: 'sooooo', private: 'snnono', ofStudent: 'sonono' },
      title: 'One topic: how it came to be known so well, and how it fades.',
    })
    .input(getTopicMasteryInput)
    .output(topicDetailSchema)
    .query(({ ctx, input }) => getTopic(ctx.services, ctx.actor, input)),
});
