import {
  billingSchema,
  listPlanChangesInput,
  listPlanHoldersInput,
  planChangesSchema,
  planHoldersSchema,
  portalSchema,
  setPlanInput,
  upgradeInput,
  upgradeSchema,
} from '@debrief/contracts';
import { adminProcedure, type Declared, router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import { getBilling } from './get-billing.ts';
import { listPlanChanges, listPlanHolders } from './list-holders.ts';
import { setPlan } from './set-plan.ts';
import { endDemo, upgrade, visitPortal } from './upgrade.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });
const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

export const billingRouter = router({
  get: own({ answers: 'sooooo', title: 'My plan and what it includes.' })
    .output(billingSchema)
    .query(({ ctx }) => getBilling(ctx.services, ctx.actor.userId)),
  upgrade: own({ answers: 'sccccc', title: 'Begin to pay for a plan.' })
    .input(upgradeInput)
    .output(upgradeSchema)
    .mutation(({ ctx, input }) => upgrade(ctx.services, ctx.actor, input)),
  portal: own({ answers: 'sccccc', title: 'The page where a paid plan is managed.' })
    .output(portalSchema)
    .mutation(({ ctx }) => visitPortal(ctx.services, ctx.actor)),
  endDemo: own({ answers: 'sccccc', title: 'End a plan that was tried without paying.' })
    .output(z.void())
    .mutation(({ ctx }) => endDemo(ctx.services, ctx.actor)),
  people: admin({ answers: 'saaaao', title: 'Who is on which plan.' })
    .input(listPlanHoldersInput)
    .output(planHoldersSchema)
    .query(({ ctx, input }) => listPlanHolders(ctx.services, input.words)),
  setPlan: admin({ answers: 'saaaac', title: 'Put a person on a plan.' })
    .input(setPlanInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setPlan(ctx.services, ctx.actor, input)),
  changes: admin({ answers: 'saaaao', title: 'Changes of plans, the newest first.' })
    .input(listPlanChangesInput)
    .output(planChangesSchema)
    .query(({ ctx, input }) => listPlanChanges(ctx.services, input)),
});
