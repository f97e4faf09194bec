import {
  classOverviewInput,
  classOverviewSchema,
  dashboardSchema,
  groupOverviewInput,
  groupOverviewSchema,
  practiceInput,
  practiceSchema,
  studentDashboardInput,
  studentDashboardSchema,
} from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getClassOverview } from './class/get-class-overview.ts';
import { getGroupOverview } from './get-group-overview.ts';
import { getPractice } from './get-practice.ts';
import { getStudentDashboard } from './read/get-student-dashboard.ts';
import { getDashboard } from './read/read-dashboard.ts';

export const dashboardRouter = router({
  get: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo' })
    .output(dashboardSchema)
    .query(({ ctx }) => getDashboard(ctx.services, ctx.actor.userId)),
  practice: signedInProcedure
    .meta({ access: 'content', answers: { shared: 'sooooo', private: 'snnono' } })
    .input(practiceInput)
    .output(practiceSchema)
    .query(({ ctx, input }) => getPractice(ctx.services, ctx.actor, input.topicId)),
  group: signedInProcedure
    .meta({ access: 'group', answers: 'snnono' })
    .input(groupOverviewInput)
    .output(groupOverviewSchema)
    .query(({ ctx, input }) => getGroupOverview(ctx.services, ctx.actor, input.groupId)),
  ofStudent: signedInProcedure
    .meta({ access: 'attempt', answers: 'sonono' })
    .input(studentDashboardInput)
    .output(studentDashboardSchema)
    .query(({ ctx, input }) => getStudentDashboard(ctx.services, ctx.actor, input.studentId)),
  class: signedInProcedure
    .meta({ access: 'group', answers: 'snnono' })
    .input(classOverviewInput)
    .output(classOverviewSchema)
    .query(({ ctx, input }) => getClassOverview(ctx.services, ctx.actor, input.groupId)),
});
