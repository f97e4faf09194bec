import {
  dashboardSchema,
  groupOverviewInput,
  groupOverviewSchema,
  practiceInput,
  practiceSchema,
} from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getDashboard } from './get-dashboard.ts';
import { getGroupOverview } from './get-group-overview.ts';
import { getPractice } from './get-practice.ts';

export const dashboardRouter = router({
  get: signedInProcedure
    .meta({ access: 'own' })
    .output(dashboardSchema)
    .query(({ ctx }) => getDashboard(ctx.services, ctx.actor.userId)),
  practice: signedInProcedure
    .meta({ access: 'content' })
    .input(practiceInput)
    .output(practiceSchema)
    .query(({ ctx, input }) => getPractice(ctx.services, ctx.actor, input.topicId)),
  group: signedInProcedure
    .meta({ access: 'group' })
    .input(groupOverviewInput)
    .output(groupOverviewSchema)
    .query(({ ctx, input }) => getGroupOverview(ctx.services, ctx.actor, input.groupId)),
});
