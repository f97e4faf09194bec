import {
  calendarLinkSchema,
  newCalendarLinkSchema,
  replanChangesSchema,
  setGoalInput,
  setSettingsInput,
  setTaskDoneInput,
  setTopicDroppedInput,
  studyPlanSchema,
} from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getCalendarLink, resetCalendarLink, revokeCalendarLink } from './calendar/manage-link.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { setGoal } from './set-goal.ts';
import { replanNow, setSettings, setTopicDropped } from './set-settings.ts';
import { setTaskDone } from './set-task-done.ts';

const ownProcedure = signedInProcedure.meta({ access: 'own' });

export const studyPlanRouter = router({
  get: ownProcedure.output(studyPlanSchema).query(({ ctx }) => getStudyPlan(ctx.services, ctx.actor)),
  setGoal: ownProcedure
    .input(setGoalInput)
    .mutation(({ ctx, input }) => setGoal(ctx.services, ctx.actor.userId, input)),
  setSettings: ownProcedure
    .input(setSettingsInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setSettings(ctx.services, ctx.actor.userId, input)),
  setTopicDropped: ownProcedure
    .input(setTopicDroppedInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setTopicDropped(ctx.services, ctx.actor.userId, input)),
  replan: ownProcedure
    .output(replanChangesSchema)
    .mutation(({ ctx }) => replanNow(ctx.services, ctx.actor.userId)),
  setTaskDone: ownProcedure
    .input(setTaskDoneInput)
    .mutation(({ ctx, input }) => setTaskDone(ctx.services, ctx.actor.userId, input)),
  calendarLink: ownProcedure
    .output(calendarLinkSchema)
    .query(({ ctx }) => getCalendarLink(ctx.services, ctx.actor.userId)),
  resetCalendarLink: ownProcedure
    .output(newCalendarLinkSchema)
    .mutation(({ ctx }) => resetCalendarLink(ctx.services, ctx.actor.userId)),
  revokeCalendarLink: ownProcedure.mutation(({ ctx }) => revokeCalendarLink(ctx.services, ctx.actor.userId)),
});
