import * as c from '@debrief/contracts';
import { adminProcedure, type Declared, router } from '@debrief/platform';
import { getPrices } from './list-prices.ts';
import { endPrice, previewPrice, setPrice } from './set-price.ts';

const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

export const pricesRouter = router({
  list: admin({ answers: 'saaaao' })
    .output(c.pricesViewSchema)
    .query(({ ctx }) => getPrices(ctx.services)),
  preview: admin({ answers: 'saaaao' })
    .input(c.previewPriceInput)
    .output(c.pricePreviewSchema)
    .query(({ ctx, input }) => previewPrice(ctx.services, input)),
  set: admin({ answers: 'saaaao' })
    .input(c.setPriceInput)
    .output(c.bookedPriceSchema)
    .mutation(({ ctx, input }) => setPrice(ctx.services, ctx.actor, input)),
  end: admin({ answers: 'saaaao' })
    .input(c.endPriceInput)
    .mutation(({ ctx, input }) => endPrice(ctx.services, ctx.actor, input)),
});
