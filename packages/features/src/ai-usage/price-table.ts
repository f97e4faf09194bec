import type { PricePort } from '@debrief/ai';
import { costMicros, findPrice, type ModelPrice } from '@debrief/core';
import type { Db } from '@debrief/db';
import type { Clock } from '@debrief/platform';
import { listPrices, type PriceRow } from './ai-usage-queries.ts';

/** Reads the price table once; a model that is not in it costs 0 until somebody enters its price. */
export async function createPriceTable(db: Db, clock: Clock): Promise<PricePort> {
  const prices = (await listPrices(db)).map(toModelPrice);
  return {
    costMicros(model, usage) {
      const price = findPrice(prices, model, clock.now());
      return price ? costMicros(price, usage) : 0;
    },
  };
}

function toModelPrice(row: PriceRow): ModelPrice {
  return {
    model: row.model,
    validFrom: new Date(`${row.validFrom}T00:00:00Z`),
    validTo: null,
    inputMicrosPerMillion: row.inputMicros,
    cachedInputMicrosPerMillion: row.cachedInputMicros,
    outputMicrosPerMillion: row.outputMicros,
  };
}
