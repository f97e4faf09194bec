import { examReadinessSchema, topicMasterySchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getReadiness, getTopicMastery } from './get-readiness.ts';

export const readinessRouter = router({
  get: signedInProcedure
    .meta({ access: 'own' })
    .output(examReadinessSchema.array())
    .query(({ ctx }) => getReadiness(ctx.services, ctx.actor.userId)),
  topics: signedInProcedure
    .meta({ access: 'own' })
    .output(topicMasterySchema.array())
    .query(({ ctx }) => getTopicMastery(ctx.services.db, ctx.actor.userId)),
});
