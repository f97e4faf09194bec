import * as c from '@debrief/contracts';
import { adminProcedure, type Declared, router } from '@debrief/platform';
import { z } from 'zod';
import { getPrices } from './list-prices.ts';
import { endPrice, previewPrice, setPrice } from './set-price.ts';

const admin = (declared: Declared) => adminProcedure.meta({ access: 'admin', ...declared });

export const pricesRouter = router({
  list: admin({ answers: 'saaaao', title: 'What each model costs, and since when.' })
    .output(c.pricesViewSchema)
    .query(({ ctx }) => getPrices(ctx.services)),
  preview: admin({ answers: 'saaaao', title: 'What a new price would change.' })
    .input(c.previewPriceInput)
    .output(c.pricePreviewSchema)
    .query(({ ctx, input }) => previewPrice(ctx.services, input)),
  set: admin({ answers: 'saaaao', title: 'Set the price of a model.' })
    .input(c.setPriceInput)
    .output(c.bookedPriceSchema)
    .mutation(({ ctx, input }) => setPrice(ctx.services, ctx.actor, input)),
  end: admin({ answers: 'saaaao', title: 'End the price of a model.' })
    .input(c.endPriceInput)
    .output(z.void())
    .mutation(({ ctx, input }) => endPrice(ctx.services, ctx.actor, input)),
});
