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
    .meta({
      access: 'own',
      answers: 'sooooo',
      title: 'My dashboard: progress, strengths, weaknesses, trends.',
    })
    .output(dashboardSchema)
    .query(({ ctx }) => getDashboard(ctx.services, ctx.actor.userId)),
  practice: signedInProcedure
    .meta({
      access: 'content',
      answers: { shared: 'sooooo', private: 'snnono' },
      title: 'Quizzes in which a topic can be practised.',
    })
    .input(practiceInput)
    .output(practiceSchema)
    .query(({ ctx, input }) => getPractice(ctx.services, ctx.actor, input.topicId)),
  group: signedInProcedure
    .meta({ access: 'group', answers: 'snnono', title: 'How each student of a group is doing.' })
    .input(groupOverviewInput)
    .output(groupOverviewSchema)
    .query(({ ctx, input }) => getGroupOverview(ctx.services, ctx.actor, input.groupId)),
  ofStudent: signedInProcedure
    .meta({ access: 'attempt', answers: 'sonono', title: 'The dashboard of a student.' })
    .input(studentDashboardInput)
    .output(studentDashboardSchema)
    .query(({ ctx, input }) => getStudentDashboard(ctx.services, ctx.actor, input.studentId)),
  class: signedInProcedure
    .meta({ access: 'group', answers: 'snnono', title: 'Who of a group is stuck, and on what.' })
    .input(classOverviewInput)
    .output(classOverviewSchema)
    .query(({ ctx, input }) => getClassOverview(ctx.services, ctx.actor, input.groupId)),
});
