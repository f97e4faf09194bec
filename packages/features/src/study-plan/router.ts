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
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { getCalendarLink, resetCalendarLink, revokeCalendarLink } from './calendar/manage-link.ts';
import { completeGoal, reopenGoal } from './complete-goal.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { setGoal } from './set-goal.ts';
import { replanNow, setSettings, setTopicDropped } from './set-settings.ts';
import { setTaskDone } from './set-task-done.ts';

const ownProcedure = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const studyPlanRouter = router({
  get: ownProcedure({ answers: 'sooooo' })
    .output(studyPlanSchema)
    .query(({ ctx }) => getStudyPlan(ctx.services, ctx.actor)),
  setGoal: ownProcedure({ answers: 'sooooo' })
    .input(setGoalInput)
    .mutation(({ ctx, input }) => setGoal(ctx.services, ctx.actor.userId, input)),
  completeGoal: ownProcedure({ answers: 'snnnnn' }).mutation(({ ctx }) =>
    completeGoal(ctx.services, ctx.actor.userId),
  ),
  reopenGoal: ownProcedure({ answers: 'snnnnn' }).mutation(({ ctx }) =>
    reopenGoal(ctx.services, ctx.actor.userId),
  ),
  setSettings: ownProcedure({ answers: 'sooooo' })
    .input(setSettingsInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setSettings(ctx.services, ctx.actor.userId, input)),
  setTopicDropped: ownProcedure({ answers: 'snnnnn' })
    .input(setTopicDroppedInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setTopicDropped(ctx.services, ctx.actor.userId, input)),
  replan: ownProcedure({ answers: 'sooooo' })
    .output(replanChangesSchema)
    .mutation(({ ctx }) => replanNow(ctx.services, ctx.actor.userId)),
  setTaskDone: ownProcedure({ answers: 'sonnnn' })
    .input(setTaskDoneInput)
    .mutation(({ ctx, input }) => setTaskDone(ctx.services, ctx.actor.userId, input)),
  calendarLink: ownProcedure({ answers: 'sooooo' })
    .output(calendarLinkSchema)
    .query(({ ctx }) => getCalendarLink(ctx.services, ctx.actor.userId)),
  resetCalendarLink: ownProcedure({ answers: 'sooooo' })
    .output(newCalendarLinkSchema)
    .mutation(({ ctx }) => resetCalendarLink(ctx.services, ctx.actor.userId)),
  revokeCalendarLink: ownProcedure({ answers: 'sooooo' }).mutation(({ ctx }) =>
    revokeCalendarLink(ctx.services, ctx.actor.userId),
  ),
});
