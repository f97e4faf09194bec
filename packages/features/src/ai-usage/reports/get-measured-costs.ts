import type { MeasuredCosts } from '@debrief/contracts';
import { findPrice, leastMeasuredCalls } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { listPrices, toModelPrice } from '../prices/price-queries.ts';
import { utcToday } from '../prices/utc-today.ts';
import { findMeasured } from './measured-costs-queries.ts';

const measuredDays = 30;

/** What the calculator is filled with: how insights went in the last 30 days, and today's price of the model that wrote most. */
export async function getMeasuredCosts({ db, clock }: Services): Promise<MeasuredCosts> {
  const to = utcToday(clock);
  const from = new Date(clock.now().getTime() - (measuredDays - 1) * 86_400_000).toISOString().slice(0, 10);
  const measured = await findMeasured(db, { from, to });
  const { model } = measured;
  const prices = model === null ? [] : (await listPrices(db, model)).map(toModelPrice);
  const price = model === null ? undefined : findPrice(prices, model, clock.now());
  return {
    ...{ from, to, neededCount: leastMeasuredCalls, ...measured },
    price: price
      ? {
          inputMicros: price.inputMicrosPerMillion,
          cachedInputMicros: price.cachedInputMicrosPerMillion,
          outputMicros: price.outputMicrosPerMillion,
        }
      : null,
  };
}
