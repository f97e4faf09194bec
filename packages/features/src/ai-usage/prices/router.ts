import * as c from '@debrief/contracts';
import { adminProcedure, router } from '@debrief/platform';
import { getPrices } from './list-prices.ts';
import { endPrice, previewPrice, setPrice } from './set-price.ts';

const admin = adminProcedure.meta({ access: 'admin' });

export const pricesRouter = router({
  list: admin.output(c.pricesViewSchema).query(({ ctx }) => getPrices(ctx.services)),
  preview: admin
    .input(c.previewPriceInput)
    .output(c.pricePreviewSchema)
    .query(({ ctx, input }) => previewPrice(ctx.services, input)),
  set: admin
    .input(c.setPriceInput)
    .output(c.bookedPriceSchema)
    .mutation(({ ctx, input }) => setPrice(ctx.services, ctx.actor, input)),
  end: admin.input(c.endPriceInput).mutation(({ ctx, input }) => endPrice(ctx.services, ctx.actor, input)),
});
