import * as c from '@debrief/contracts';
import { adminProcedure, type Declared, router } from '@debrief/platform';
import { getMeasuredCosts } from './get-measured-costs.ts';
import { findFindings } from './usage-findings-queries.ts';
import { findUsage } from './usage-report-queries.ts';

const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

export const usageRouter = router({
  report: admin({ answers: 'saaaao', title: 'What models cost, by day, task and model.' })
    .input(c.getUsageInput)
    .output(c.usageReportSchema)
    .query(({ ctx, input }) => findUsage(ctx.services.db, input)),
  findings: admin({ answers: 'saaaao', title: 'What stands out in the costs.' })
    .input(c.usageFilterSchema)
    .output(c.usageFindingsSchema)
    .query(({ ctx, input }) => findFindings(ctx.services.db, input)),
  measured: admin({ answers: 'saaaao', title: 'What calls cost on average, measured.' })
    .output(c.measuredCostsSchema)
    .query(({ ctx }) => getMeasuredCosts(ctx.services)),
});
