import type { EndPrice, NewPrice, PricePreview, SetPrice } from '@debrief/contracts';
import { type CivilDate, makeRoom, type Validity } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, newId, type Services } from '@debrief/platform';
import { bookDifference, findDifference } from './correction-queries.ts';
import { tellPricesChanged } from './price-news.ts';
import {
  deletePrice,
  insertPrice,
  insertPriceChange,
  listPrices,
  lockPrices,
  moveValidity,
  toPriceView,
} from './price-queries.ts';
import { utcToday } from './utc-today.ts';

/** What a price would replace, and what the calls of its days would have been billed. Nothing is changed. */
export async function previewPrice({ db }: Services, price: NewPrice): Promise<PricePreview> {
  const { removed, trimmed } = makeRoom(await listPrices(db, price.model), validityOf(price));
  const replaced = [...removed, ...trimmed.map(({ period }) => period)];
  return { replaced: replaced.map(toPriceView), ...(await findDifference(db, price)) };
}

/**
 * Enters a price for some days. Prices that stood there make room. What was billed stays billed: the difference is
 * booked beside it, and only when asked for.
 */
export async function setPrice(services: Services, actor: Actor, price: SetPrice) {
  const isOfThePast = price.validFrom < utcToday(services.clock);
  const booked = await services.db.transaction().execute(async (trx) => {
    await lockPrices(trx, price.model);
    await makeRoomFor(trx, price);
    await insertPrice(trx, { ...price, ...validityOf(price), enteredBy: actor.userId });
    const correction = price.isDifferenceBooked
      ? await bookDifference(trx, price, { id: newId(), madeBy: actor.userId, note: price.note })
      : null;
    await insertPriceChange(trx, {
      id: newId(),
      model: price.model,
      action: isOfThePast ? 'corrected' : 'added',
      changedBy: actor.userId,
      detail: { ...price, correction },
    });
    return correction;
  });
  await tellPricesChanged(services);
  return { correctedCallCount: booked?.callCount ?? 0, differenceMicros: booked?.differenceMicros ?? 0 };
}

async function makeRoomFor(trx: Trx, price: NewPrice): Promise<void> {
  const change = makeRoom(await listPrices(trx, price.model), validityOf(price));
  for (const period of change.removed) await deletePrice(trx, period);
  for (const { period, to } of change.trimmed) await moveValidity(trx, period, to);
  for (const { like, validity } of change.added) await insertPrice(trx, { ...like, ...validity });
}

/** A price holds no longer from a day on: calls after it have no known cost, unless another price is entered. */
export async function endPrice(services: Services, actor: Actor, { model, validFrom, endsOn }: EndPrice) {
  await services.db.transaction().execute(async (trx) => {
    await lockPrices(trx, model);
    const period = (await listPrices(trx, model)).find((each) => each.validFrom === validFrom);
    if (!period) throw new AppError('not-found', 'no such price');
    if (endsOn <= period.validFrom || (period.validTo !== null && endsOn >= period.validTo))
      throw new AppError('invalid', 'a price ends after it begins and before it would have', {
        reason: 'price-end-outside',
      });
    await moveValidity(trx, period, { validFrom: period.validFrom, validTo: endsOn as CivilDate });
    await insertPriceChange(trx, {
      id: newId(),
      model,
      action: 'ended',
      changedBy: actor.userId,
      detail: { validFrom, validTo: endsOn, note: '', correction: null },
    });
  });
  await tellPricesChanged(services);
}

function validityOf({ validFrom, validTo }: NewPrice): Validity {
  return { validFrom: validFrom as CivilDate, validTo: validTo as CivilDate | null };
}
