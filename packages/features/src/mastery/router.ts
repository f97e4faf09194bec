import { topicMasterySchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { listTopicMastery } from './list-topic-mastery.ts';

export const masteryRouter = router({
  topics: signedInProcedure
    .meta({ access: 'own' })
    .output(topicMasterySchema.array())
    .query(({ ctx }) => listTopicMastery(ctx.services.db, ctx.actor.userId, ctx.services.clock.now())),
});
