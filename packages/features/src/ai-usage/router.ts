import { mergeRouters, router } from '@debrief/platform';
import { limitsRouter } from './limits/router.ts';
import { meterRouter } from './meter/router.ts';
import { pricesRouter } from './prices/router.ts';
import { usageRouter } from './reports/router.ts';

export const aiUsageRouter = mergeRouters(
  meterRouter,
  router({ limits: limitsRouter, prices: pricesRouter, usage: usageRouter }),
);
