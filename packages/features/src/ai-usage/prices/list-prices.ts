import type { PricesView } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { listPriceChanges, listPrices, listUsedModels, toPriceView } from './price-queries.ts';
import { utcToday } from './utc-today.ts';

const shownChanges = 50;

/** Every model that has a price or was asked lately, with the history of its prices; those without one first. */
export async function getPrices({ db, clock }: Services): Promise<PricesView> {
  const [prices, used, changes] = await Promise.all([
    listPrices(db),
    listUsedModels(db),
    listPriceChanges(db, shownChanges),
  ]);
  const names = [...new Set([...used, ...prices].map(({ model }) => model))];
  const models = names.map((model) => {
    const use = used.find((each) => each.model === model);
    return {
      model,
      callCount: use?.callCount ?? 0,
      unpricedCount: use?.unpricedCount ?? 0,
      prices: prices.filter((price) => price.model === model).map(toPriceView),
    };
  });
  const isMissing = ({ prices, callCount }: (typeof models)[number]) => prices.length === 0 && callCount > 0;
  return {
    today: utcToday(clock),
    models: models.sort(
      (a, b) => Number(isMissing(b)) - Number(isMissing(a)) || a.model.localeCompare(b.model, 'en'),
    ),
    changes: changes.map(({ detail, changedAt, ...change }) => ({
      ...change,
      changedAt: changedAt.toISOString(),
      validFrom: detail.validFrom,
      validTo: detail.validTo,
      note: detail.note,
      correction: detail.correction,
    })),
  };
}
