import {
  aiBudgetSchema,
  aiLimitsSchema,
  blockPersonInput,
  findPeopleInput,
  foundPersonSchema,
  limitChangesSchema,
  limitIdInput,
  listLimitChangesInput,
  setBudgetInput,
  setLimitInput,
  setSwitchInput,
  unblockPersonInput,
} from '@debrief/contracts';
import { adminProcedure, router } from '@debrief/platform';
import { z } from 'zod';
import { getBudget, setBudget, setSwitch } from '../budget/change-budget.ts';
import { blockPerson, removeLimit, setLimit, unblockPerson } from './change-limits.ts';
import { listLimitChanges, listLimits } from './list-limits.ts';
import { findPeople } from './person-queries.ts';

const admin = adminProcedure.meta({ access: 'admin' });

/** What an administrator allows and forbids. */
export const limitsRouter = router({
  list: admin.output(aiLimitsSchema).query(({ ctx }) => listLimits(ctx.services)),
  set: admin.input(setLimitInput).mutation(({ ctx, input }) => setLimit(ctx.services, ctx.actor, input)),
  remove: admin
    .input(limitIdInput)
    .mutation(({ ctx, input }) => removeLimit(ctx.services, ctx.actor, input.limitId)),
  block: admin
    .input(blockPersonInput)
    .mutation(({ ctx, input }) => blockPerson(ctx.services, ctx.actor, input)),
  unblock: admin
    .input(unblockPersonInput)
    .mutation(({ ctx, input }) => unblockPerson(ctx.services, ctx.actor, input.personId)),
  budget: admin.output(aiBudgetSchema).query(({ ctx }) => getBudget(ctx.services)),
  setBudget: admin
    .input(setBudgetInput)
    .mutation(({ ctx, input }) => setBudget(ctx.services, ctx.actor, input.budget)),
  setSwitch: admin
    .input(setSwitchInput)
    .mutation(({ ctx, input }) => setSwitch(ctx.services, ctx.actor, input.isSwitchedOff)),
  changes: admin
    .input(listLimitChangesInput)
    .output(limitChangesSchema)
    .query(({ ctx, input }) => listLimitChanges(ctx.services, input.cursor ?? null)),
  findPeople: admin
    .input(findPeopleInput)
    .output(z.array(foundPersonSchema))
    .query(({ ctx, input }) => findPeople(ctx.services.db, input.words)),
});
