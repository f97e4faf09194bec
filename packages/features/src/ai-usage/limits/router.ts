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
  list: admin({ answers: 'saaaao', title: 'What people may use of models.' })
    .output(aiLimitsSchema)
    .query(({ ctx }) => listLimits(ctx.services)),
  set: admin({ answers: 'saaaao', title: 'Set a limit.' })
    .input(setLimitInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setLimit(ctx.services, ctx.actor, input)),
  remove: admin({ answers: 'saaaao', title: 'Remove a limit.' })
    .input(limitIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => removeLimit(ctx.services, ctx.actor, input.limitId)),
  block: admin({ answers: 'saaaao', title: 'Keep a person from models.' })
    .input(blockPersonInput)
    .output(z.void())
    .mutation(({ ctx, input }) => blockPerson(ctx.services, ctx.actor, input)),
  unblock: admin({ answers: 'saaaao', title: 'Let a person use models again.' })
    .input(unblockPersonInput)
    .output(z.void())
    .mutation(({ ctx, input }) => unblockPerson(ctx.services, ctx.actor, input.personId)),
  budget: admin({ answers: 'saaaao', title: 'What all may cost together in a month, and what they did.' })
    .output(aiBudgetSchema)
    .query(({ ctx }) => getBudget(ctx.services)),
  setBudget: admin({ answers: 'saaaao', title: 'Set the budget of a month.' })
    .input(setBudgetInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setBudget(ctx.services, ctx.actor, input.budget)),
  setSwitch: admin({ answers: 'saaaao', title: 'Switch all models off, or on.' })
    .input(setSwitchInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setSwitch(ctx.services, ctx.actor, input.isSwitchedOff)),
  changes: admin({ answers: 'saaaao', title: 'Changes of limits, the newest first.' })
    .input(listLimitChangesInput)
    .output(limitChangesSchema)
    .query(({ ctx, input }) => listLimitChanges(ctx.services, input.cursor ?? null)),
  findPeople: admin({ answers: 'saaaao', title: 'Find people by name or address.' })
    .input(findPeopleInput)
    .output(z.array(foundPersonSchema))
    .query(({ ctx, input }) => findPeople(ctx.services.db, input.words)),
});
