import { examReadinessSchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getReadiness } from './get-readiness.ts';

export const readinessRouter = router({
  get: signedInProcedure
    .meta({ access: 'own' })
    .output(examReadinessSchema.array())
    .query(({ ctx }) => getReadiness(ctx.services, ctx.actor.userId)),
});
