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
import { adminProcedure, type Declared, router } from '@debrief/platform';
import { z } from 'zod';
import { getBudget, setBudget, setSwitch } from '../budget/change-budget.ts';
import { blockPerson, removeLimit, setLimit, unblockPerson } from './change-limits.ts';
import { listLimitChanges, listLimits } from './list-limits.ts';
import { findPeople } from './person-queries.ts';

const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

/** What an administrator allows and forbids. */
export const limitsRouter = router({
  list: admin({ answers: 'saaaao' })
    .output(aiLimitsSchema)
    .query(({ ctx }) => listLimits(ctx.services)),
  set: admin({ answers: 'saaaao' })
    .input(setLimitInput)
    .mutation(({ ctx, input }) => setLimit(ctx.services, ctx.actor, input)),
  remove: admin({ answers: 'saaaao' })
    .input(limitIdInput)
    .mutation(({ ctx, input }) => removeLimit(ctx.services, ctx.actor, input.limitId)),
  block: admin({ answers: 'saaaao' })
    .input(blockPersonInput)
    .mutation(({ ctx, input }) => blockPerson(ctx.services, ctx.actor, input)),
  unblock: admin({ answers: 'saaaao' })
    .input(unblockPersonInput)
    .mutation(({ ctx, input }) => unblockPerson(ctx.services, ctx.actor, input.personId)),
  budget: admin({ answers: 'saaaao' })
    .output(aiBudgetSchema)
    .query(({ ctx }) => getBudget(ctx.services)),
  setBudget: admin({ answers: 'saaaao' })
    .input(setBudgetInput)
    .mutation(({ ctx, input }) => setBudget(ctx.services, ctx.actor, input.budget)),
  setSwitch: admin({ answers: 'saaaao' })
    .input(setSwitchInput)
    .mutation(({ ctx, input }) => setSwitch(ctx.services, ctx.actor, input.isSwitchedOff)),
  changes: admin({ answers: 'saaaao' })
    .input(listLimitChangesInput)
    .output(limitChangesSchema)
    .query(({ ctx, input }) => listLimitChanges(ctx.services, input.cursor ?? null)),
  findPeople: admin({ answers: 'saaaao' })
    .input(findPeopleInput)
    .output(z.array(foundPersonSchema))
    .query(({ ctx, input }) => findPeople(ctx.services.db, input.words)),
});
