import {
  calendarLinkSchema,
  completeGoalInput,
  newCalendarLinkSchema,
  replanChangesSchema,
  setGoalInput,
  setSettingsInput,
  setTaskDoneInput,
  setTopicDroppedInput,
  studyPlanSchema,
} from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import { getCalendarLink, resetCalendarLink, revokeCalendarLink } from './calendar/manage-link.ts';
import { completeGoal, reopenGoal } from './complete-goal.ts';
import { getStudyPlan } from './get-study-plan.ts';
import { setGoal } from './set-goal.ts';
import { replanNow, setSettings, setTopicDropped } from './set-settings.ts';
import { setTaskDone } from './set-task-done.ts';

const ownProcedure = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const studyPlanRouter = router({
  get: ownProcedure({ answers: 'sooooo', title: 'My plan: tasks by day, what slipped, what to leave out.' })
    .output(studyPlanSchema)
    .query(({ ctx }) => getStudyPlan(ctx.services, ctx.actor)),
  setGoal: ownProcedure({ answers: 'sooooo', title: 'Set the exam, its day and the hours a week.' })
    .input(setGoalInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setGoal(ctx.services, ctx.actor.userId, input)),
  completeGoal: ownProcedure({ answers: 'sonnnn', title: 'Say that a goal is reached.' })
    .input(completeGoalInput)
    .output(z.void())
    .mutation(({ ctx, input }) => completeGoal(ctx.services, { userId: ctx.actor.userId, ...input })),
  reopenGoal: ownProcedure({ answers: 'sonnnn', title: 'Take up a goal that was said to be reached.' })
    .output(z.void())
    .mutation(({ ctx }) => reopenGoal(ctx.services, ctx.actor.userId)),
  setSettings: ownProcedure({ answers: 'sooooo', title: 'Set days off, easy days and holidays.' })
    .input(setSettingsInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setSettings(ctx.services, ctx.actor.userId, input)),
  setTopicDropped: ownProcedure({ answers: 'snnnnn', title: 'Leave a topic out, or take it up again.' })
    .input(setTopicDroppedInput)
    .output(replanChangesSchema)
    .mutation(({ ctx, input }) => setTopicDropped(ctx.services, ctx.actor.userId, input)),
  replan: ownProcedure({ answers: 'sooooo', title: 'Plan anew now.' })
    .output(replanChangesSchema)
    .mutation(({ ctx }) => replanNow(ctx.services, ctx.actor.userId)),
  setTaskDone: ownProcedure({ answers: 'sonnnn', title: 'Tick a task, or untick it.' })
    .input(setTaskDoneInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setTaskDone(ctx.services, ctx.actor.userId, input)),
  calendarLink: ownProcedure({ answers: 'sooooo', title: 'Whether a calendar follows my plan.' })
    .output(calendarLinkSchema)
    .query(({ ctx }) => getCalendarLink(ctx.services, ctx.actor.userId)),
  // The link would go on opening the plan when the key is dead.
  resetCalendarLink: ownProcedure({
    ...{ answers: 'sooooo', sessionOnly: true },
    title: 'Make a new link for calendars; the old one ends.',
  })
    .output(newCalendarLinkSchema)
    .mutation(({ ctx }) => resetCalendarLink(ctx.services, ctx.actor.userId)),
  revokeCalendarLink: ownProcedure({ answers: 'sooooo', title: 'End the link for calendars.' })
    .output(z.void())
    .mutation(({ ctx }) => revokeCalendarLink(ctx.services, ctx.actor.userId)),
});
