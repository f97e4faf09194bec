import * as c from '@debrief/contracts';
import { adminProcedure, router } from '@debrief/platform';
import { getMeasuredCosts } from './get-measured-costs.ts';
import { findFindings } from './usage-findings-queries.ts';
import { findUsage } from './usage-report-queries.ts';

const admin = adminProcedure.meta({ access: 'admin' });

export const usageRouter = router({
  report: admin
    .input(c.getUsageInput)
    .output(c.usageReportSchema)
    .query(({ ctx, input }) => findUsage(ctx.services.db, input)),
  findings: admin
    .input(c.usageFilterSchema)
    .output(c.usageFindingsSchema)
    .query(({ ctx, input }) => findFindings(ctx.services.db, input)),
  measured: admin.output(c.measuredCostsSchema).query(({ ctx }) => getMeasuredCosts(ctx.services)),
});
