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
import { getBilling } from './get-billing.ts';
import { listPlanChanges, listPlanHolders } from './list-holders.ts';
import { setPlan } from './set-plan.ts';
import { endDemo, upgrade, visitPortal } from './upgrade.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });
const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

export const billingRouter = router({
  get: own({ answers: 'sooooo' })
    .output(billingSchema)
    .query(({ ctx }) => getBilling(ctx.services, ctx.actor.userId)),
  upgrade: own({ answers: 'sccccc' })
    .input(upgradeInput)
    .output(upgradeSchema)
    .mutation(({ ctx, input }) => upgrade(ctx.services, ctx.actor, input)),
  portal: own({ answers: 'sccccc' })
    .output(portalSchema)
    .mutation(({ ctx }) => visitPortal(ctx.services, ctx.actor)),
  endDemo: own({ answers: 'sccccc' }).mutation(({ ctx }) => endDemo(ctx.services, ctx.actor)),
  people: admin({ answers: 'saaaao' })
    .input(listPlanHoldersInput)
    .output(planHoldersSchema)
    .query(({ ctx, input }) => listPlanHolders(ctx.services, input.words)),
  setPlan: admin({ answers: 'saaaac' })
    .input(setPlanInput)
    .mutation(({ ctx, input }) => setPlan(ctx.services, ctx.actor, input)),
  changes: admin({ answers: 'saaaao' })
    .input(listPlanChangesInput)
    .output(planChangesSchema)
    .query(({ ctx, input }) => listPlanChanges(ctx.services, input)),
});
