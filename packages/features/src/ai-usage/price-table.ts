import type { PricePort } from '@debrief/ai';
import { costMicros, findPrice, type ModelPrice } from '@debrief/core';
import type { Db } from '@debrief/db';
import type { Bus, Clock, Logger } from '@debrief/platform';
import { pricesChanged } from './prices/price-news.ts';
import { listPrices, toModelPrice } from './prices/price-queries.ts';

interface PriceTableOptions {
  db: Db;
  clock: Clock;
  /** Without it the table is read once. */
  bus?: Bus;
  log?: Logger;
}

/**
 * Keeps the prices at hand and reads them again when somebody changed one, in any process. A model without a price is
 * billed 0 here, and shown as "no price" wherever costs are shown.
 */
export async function createPriceTable({ db, clock, bus, log }: PriceTableOptions): Promise<PricePort> {
  let prices: ModelPrice[] = [];
  let newest = 0;
  async function read(): Promise<void> {
    const turn = ++newest;
    const rows = await listPrices(db);
    // A slower reading that began earlier must not undo a newer one.
    if (turn === newest) prices = rows.map(toModelPrice);
  }
  const refresh = () => {
    read().catch((error) => log?.warn({ err: error }, 'prices could not be read again'));
  };
  bus?.listen(pricesChanged, refresh);
  bus?.onReconnect(refresh);
  await read();
  return {
    costMicros(model, usage) {
      const price = findPrice(prices, model, clock.now());
      return price ? costMicros(price, usage) : 0;
    },
  };
}
