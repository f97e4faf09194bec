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
import { adminProcedure, router, signedInProcedure } from '@debrief/platform';
import { getBilling } from './get-billing.ts';
import { listPlanChanges, listPlanHolders } from './list-holders.ts';
import { setPlan } from './set-plan.ts';
import { endDemo, upgrade, visitPortal } from './upgrade.ts';

const own = signedInProcedure.meta({ access: 'own' });
const admin = adminProcedure.meta({ access: 'admin' });

export const billingRouter = router({
  get: own.output(billingSchema).query(({ ctx }) => getBilling(ctx.services, ctx.actor.userId)),
  upgrade: own
    .input(upgradeInput)
    .output(upgradeSchema)
    .mutation(({ ctx, input }) => upgrade(ctx.services, ctx.actor, input)),
  portal: own.output(portalSchema).mutation(({ ctx }) => visitPortal(ctx.services, ctx.actor)),
  endDemo: own.mutation(({ ctx }) => endDemo(ctx.services, ctx.actor)),
  people: admin
    .input(listPlanHoldersInput)
    .output(planHoldersSchema)
    .query(({ ctx, input }) => listPlanHolders(ctx.services, input.words)),
  setPlan: admin.input(setPlanInput).mutation(({ ctx, input }) => setPlan(ctx.services, ctx.actor, input)),
  changes: admin
    .input(listPlanChangesInput)
    .output(planChangesSchema)
    .query(({ ctx, input }) => listPlanChanges(ctx.services, input)),
});
