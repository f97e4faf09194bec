import { setGoalInput, setTaskDoneInput, studyPlanSchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getStudyPlan } from './get-study-plan.ts';
import { setGoal } from './set-goal.ts';
import { setTaskDone } from './set-task-done.ts';

const ownProcedure = signedInProcedure.meta({ access: 'own' });

export const studyPlanRouter = router({
  get: ownProcedure.output(studyPlanSchema).query(({ ctx }) => getStudyPlan(ctx.services, ctx.actor)),
  setGoal: ownProcedure
    .input(setGoalInput)
    .mutation(({ ctx, input }) => setGoal(ctx.services, ctx.actor.userId, input)),
  setTaskDone: ownProcedure
    .input(setTaskDoneInput)
    .mutation(({ ctx, input }) => setTaskDone(ctx.services, ctx.actor.userId, input)),
});
