import { previewPriceInput, setPriceInput } from '@debrief/contracts';
import { type Actor, createBus, createLogger, type Services, systemClock } from '@debrief/platform';
import { aPerson, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPriceTable } from '../price-table.ts';
import { aCall } from '../reports/calls.builder.ts';
import { findUsage } from '../reports/usage-report-queries.ts';
import { getPrices } from './list-prices.ts';
import { listPrices } from './price-queries.ts';
import { endPrice, previewPrice, setPrice } from './set-price.ts';

let database: TestDatabase;
let services: Services;
let admin: Actor;
const clock = { ...systemClock, now: () => new Date('2026-05-10T12:00:00Z') };

beforeAll(async () => {
  database = await createTestDatabase();
  const { db, connectionString } = database;
  const bus = createBus({ db, connectionString, log: createLogger('test', 'silent') });
  services = { db, bus, clock } as Services;
  admin = await aPerson(db, { role: 'admin', name: 'Olga' });
});
afterAll(async () => {
  await services.bus.close();
  await database.drop();
});

const figures = { inputMicros: 1_000_000, cachedInputMicros: 100_000, outputMicros: 4_000_000 };
const aPrice = (given: object) =>
  setPriceInput.parse({ ...figures, validTo: null, isDifferenceBooked: false, ...given });
const usage = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 };

test('the models that are asked by default come with a price, and one that runs at home is free', async () => {
  const prices = await listPrices(database.db);

  const at = (day: string) =>
    prices.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo));
  expect(
    at('2026-11-21').map(({ model, inputMicros, outputMicros }) => [model, inputMicros, outputMicros]),
  ).toEqual(
    expect.arrayContaining([
      ['google:gemini-2.0-flash-lite', 75_000, 300_000],
      ['google:gemini-3.8-flash', 750_000, 3_750_000],
      ['openai:gpt-6.1-terra', 1_000_000, 5_000_000],
      ['compatible:llama3:8b', 0, 0],
    ]),
  );
  expect(at('2027-01-01').find(({ model }) => model === 'google:gemini-3.8-flash')?.inputMicros).toBe(
    1_500_000,
  );
});

test('a running process bills by a new price without being started again [003-11, 003-C3]', async () => {
  const { db, bus } = services;
  const other = createBus({
    ...{ db, connectionString: database.connectionString },
    log: createLogger('other', 'silent'),
  });
  const [here, elsewhere] = await Promise.all(
    [bus, other].map((each) => createPriceTable({ db, clock, bus: each })),
  );
  expect(here?.costMicros('openai:fresh', usage)).toBe(0);

  await setPrice(services, admin, aPrice({ model: 'openai:fresh', validFrom: '2026-05-10' }));

  await vi.waitFor(() => expect(here?.costMicros('openai:fresh', usage)).toBe(1_000_000));
  await vi.waitFor(() => expect(elsewhere?.costMicros('openai:fresh', usage)).toBe(1_000_000));
  await other.close();
});

test('a price from a day on ends the one before, and one that was ended leaves no price', async () => {
  const model = 'openai:two';
  await setPrice(services, admin, aPrice({ model, validFrom: '2026-01-01' }));
  await setPrice(services, admin, aPrice({ model, validFrom: '2026-06-01', inputMicros: 2 }));
  await endPrice(services, admin, { model, validFrom: '2026-06-01', endsOn: '2026-07-01' });

  const [view] = (await getPrices(services)).models.filter((each) => each.model === model);
  expect(view?.prices.map(({ validFrom, validTo, enteredBy }) => [validFrom, validTo, enteredBy])).toEqual([
    ['2026-01-01', '2026-06-01', 'Olga'],
    ['2026-06-01', '2026-07-01', 'Olga'],
  ]);
  await expect(
    endPrice(services, admin, { model, validFrom: '2026-06-01', endsOn: '2026-08-01' }),
  ).rejects.toMatchObject({ code: 'invalid', reason: 'price-end-outside' });
  await expect(
    endPrice(services, admin, { model, validFrom: '2020-01-01', endsOn: '2026-08-01' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('two who enter a price for one model at once leave one timeline without overlaps [003-C3]', async () => {
  const model = 'openai:race';
  await Promise.all(
    ['2026-01-01', '2026-03-01', '2026-02-01', '2026-01-15'].map((validFrom) =>
      setPrice(services, admin, aPrice({ model, validFrom, validTo: '2026-12-01' })),
    ),
  );

  const prices = await listPrices(database.db, model);
  for (const [index, price] of prices.entries())
    if (index > 0) expect(prices[index - 1]?.validTo).toBe(price.validFrom);
  expect(prices.at(-1)?.validTo).toBe('2026-12-01');
});

test('a price of days to come has no past to correct', async () => {
  const price = aPrice({ model: 'openai:next', validFrom: '2999-01-01', isDifferenceBooked: true });

  expect(await setPrice(services, admin, price)).toEqual({ correctedCallCount: 0, differenceMicros: 0 });
});

test('a corrected past is shown before it is booked, stands beside what was billed, and is booked once', async () => {
  const { db } = database;
  const model = 'openai:dear';
  const { userId } = await aPerson(db);
  await setPrice(services, admin, aPrice({ model, validFrom: '2026-04-01', outputMicros: 0 }));
  const call = { userId, model, tokens: [1_000, 0, 500] as [number, number, number], costMicros: 1_000 };
  await aCall(db, { ...call, at: '2026-04-01T00:00:00Z' });
  await aCall(db, { ...call, at: '2026-04-30T23:59:59.999Z' });
  await aCall(db, { ...call, at: '2026-05-01T00:00:00Z' });
  await aCall(db, { ...call, at: '2026-04-10T00:00:00Z', attempts: 2 });
  const correct = aPrice({ model, validFrom: '2026-04-01', validTo: '2026-05-01', isDifferenceBooked: true });

  const preview = await previewPrice(services, previewPriceInput.parse(correct));
  const booked = await setPrice(services, admin, correct);
  const again = await setPrice(services, admin, correct);

  // 500 tokens at 4.00 a million were left out: 2,000 micro-dollars in each of two calls.
  expect(preview).toMatchObject({ callCount: 2, billedMicros: 2_000, newMicros: 6_000, leftOutCount: 1 });
  expect(preview.replaced.map(({ validFrom, outputMicros }) => [validFrom, outputMicros])).toEqual([
    ['2026-04-01', 0],
  ]);
  expect(booked).toEqual({ correctedCallCount: 2, differenceMicros: 4_000 });
  expect(again).toEqual({ correctedCallCount: 0, differenceMicros: 0 });
  const filter = { from: '2026-04-01', to: '2026-05-31', model };
  expect((await findUsage(db, { ...filter, groupBy: 'day' })).total).toMatchObject({
    costMicros: 4_000,
    correctionMicros: 4_000,
    unpricedCount: 0,
  });
  expect((await listPrices(db, model)).map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ['2026-04-01', '2026-05-01'],
    ['2026-05-01', null],
  ]);
  const { changes } = await getPrices(services);
  expect(changes.find((each) => each.model === model && each.correction?.callCount === 2)).toMatchObject({
    action: 'corrected',
    changedBy: 'Olga',
    validFrom: '2026-04-01',
    correction: { callCount: 2, differenceMicros: 4_000 },
  });
});

test('without being asked to, a new price of the past books nothing', async () => {
  const model = 'openai:quiet';
  const { userId } = await aPerson(database.db);
  await aCall(database.db, { userId, model, at: '2026-05-09T00:00:00Z', tokens: [1_000, 0, 0] });

  await setPrice(services, admin, aPrice({ model, validFrom: '2026-05-01' }));

  const { total } = await findUsage(database.db, {
    from: '2026-05-09',
    to: '2026-05-09',
    model,
    groupBy: 'day',
  });
  expect(total).toMatchObject({ costMicros: 0, correctionMicros: 0, unpricedCount: 1 });
});

test('a model that is asked and has no price stands first, with how many calls that concerns', async () => {
  const { userId } = await aPerson(database.db);
  const at = new Date().toISOString();
  await aCall(database.db, { userId, model: 'zeta:new', at, tokens: [10, 0, 10] });

  const { models } = await getPrices(services);

  expect(models[0]).toEqual({ model: 'zeta:new', callCount: 1, unpricedCount: 1, prices: [] });
});

test('a price ends after it begins, is never negative, and is for a model with a provider', () => {
  const price = { ...figures, model: 'openai:m', validFrom: '2026-05-01', validTo: null };
  const isFine = (given: object) => previewPriceInput.safeParse({ ...price, ...given }).success;

  expect(isFine({})).toBe(true);
  expect(isFine({ validTo: '2026-05-01' })).toBe(false);
  expect(isFine({ inputMicros: -1 })).toBe(false);
  expect(isFine({ model: 'no-provider' })).toBe(false);
});
