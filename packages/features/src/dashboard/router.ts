import { dashboardSchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getDashboard } from './get-dashboard.ts';

export const dashboardRouter = router({
  get: signedInProcedure
    .meta({ access: 'own' })
    .output(dashboardSchema)
    .query(({ ctx }) => getDashboard(ctx.services, ctx.actor.userId)),
});
