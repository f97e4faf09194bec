import type { UsageFilter } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import { aGroup, aPerson, createTestDatabase, type TestDatabase, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCall } from './calls.builder.ts';
import { exportUsage } from './export-usage.ts';
import { findMeasured } from './measured-costs-queries.ts';
import { findFindings } from './usage-findings-queries.ts';
import { findUsage } from './usage-report-queries.ts';

let database: TestDatabase;
let db: Db;
let ada: TestPerson;
let ben: TestPerson;
let tutor: TestPerson;
let morning: string;
let evening: string;

const may: UsageFilter = { from: '2026-05-01', to: '2026-05-31' };

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  [ada, ben, tutor] = [
    await aPerson(db, { name: 'Ada' }),
    await aPerson(db, { name: '=Ben "B"' }),
    await aPerson(db, { role: 'tutor', name: 'Tess' }),
  ];
  morning = await aGroup(db, { students: [ada] });
  evening = await aGroup(db, { students: [ada, ben] });
  await db
    .insertInto('ai_price')
    .values([
      {
        model: 'openai:m',
        valid_from: '2026-01-01',
        input_micros: 1_000_000,
        cached_input_micros: 100_000,
        output_micros: 4_000_000,
      },
      {
        model: 'compatible:home',
        valid_from: '2026-01-01',
        input_micros: 0,
        cached_input_micros: 0,
        output_micros: 0,
      },
    ])
    .execute();
  // 900 + 100 cached at a tenth + 500 out: 900 + 10 + 2,000 micro-dollars.
  await aCall(db, {
    userId: ada.userId,
    at: '2026-05-01T00:00:00Z',
    question: 'q1',
    tokens: [1_000, 100, 500, 50],
    costMicros: 2_910,
    firstWordMs: 400,
  });
  // The last instant of the second of May, wherever Ada lives.
  await aCall(db, {
    userId: ada.userId,
    at: '2026-05-02T23:59:59.999Z',
    tokens: [2_000, 0, 1_000],
    costMicros: 6_000,
    firstWordMs: 800,
  });
  await aCall(db, {
    userId: ada.userId,
    at: '2026-05-03T10:00:00Z',
    question: 'q1',
    way: { by: 'cache' },
    attempts: 0,
  });
  await aCall(db, {
    userId: ada.userId,
    at: '2026-05-03T10:00:01Z',
    question: 'gone',
    way: { by: 'cache' },
    attempts: 0,
  });
  await aCall(db, {
    userId: ben.userId,
    at: '2026-05-03T11:00:00Z',
    model: 'rules',
    way: { by: 'rules', why: 'no-model' },
    attempts: 0,
  });
  await aCall(db, {
    userId: ben.userId,
    at: '2026-05-03T12:00:00Z',
    way: { by: 'rules', why: 'provider-failed' },
    state: 'failed',
    failure: 'status-500',
    attempts: 3,
    tokens: [300, 0, 0],
    costMicros: 300,
  });
  await aCall(db, {
    userId: ben.userId,
    at: '2026-05-03T13:00:00Z',
    task: 'explanations.why-not',
    model: 'openai:new',
    tokens: [50, 0, 20],
  });
  await aCall(db, {
    userId: tutor.userId,
    at: '2026-05-03T14:00:00Z',
    task: 'explanations.why-not',
    model: 'compatible:home',
    tokens: [70, 0, 30],
  });
  await aCall(db, { userId: ada.userId, at: '2026-04-30T23:59:59.999Z', tokens: [9, 0, 9], costMicros: 45 });
  await aCall(db, { userId: ada.userId, at: '2026-06-01T00:00:00Z', tokens: [9, 0, 9], costMicros: 45 });
});
afterAll(() => database.drop());

test('by feature, everything adds up, and days are those of UTC [003-14]', async () => {
  const report = await findUsage(db, { ...may, groupBy: 'feature' });

  expect(report.total).toEqual({
    callCount: 8,
    modelCount: 4,
    cachedCount: 2,
    rulesCount: 2,
    failedCount: 1,
    inputTokens: 3_420,
    cachedInputTokens: 100,
    outputTokens: 1_550,
    reasoningTokens: 50,
    costMicros: 9_210,
    correctionMicros: 0,
    unpricedCount: 1,
  });
  expect(report.rows.map(({ key, callCount, costMicros }) => [key, callCount, costMicros])).toEqual([
    ['insights.debrief', 6, 9_210],
    ['explanations.why-not', 2, 0],
  ]);
  expect(report.days).toEqual([
    { day: '2026-05-01', key: 'insights.debrief', costMicros: 2_910, callCount: 1, tokenCount: 1_500 },
    { day: '2026-05-02', key: 'insights.debrief', costMicros: 6_000, callCount: 1, tokenCount: 3_000 },
    { day: '2026-05-03', key: 'explanations.why-not', costMicros: 0, callCount: 2, tokenCount: 170 },
    { day: '2026-05-03', key: 'insights.debrief', costMicros: 300, callCount: 4, tokenCount: 300 },
  ]);
});

test('a model without a price is counted as such, one that is free is not', async () => {
  const { rows } = await findUsage(db, { ...may, groupBy: 'model' });

  expect(rows.map(({ key, unpricedCount }) => [key, unpricedCount])).toEqual([
    ['openai:m', 0],
    ['compatible:home', 0],
    ['openai:new', 1],
    ['rules', 0],
  ]);
});

test('by person there are names; one click further only theirs is left', async () => {
  const { rows } = await findUsage(db, { ...may, groupBy: 'person' });
  const hers = await findUsage(db, { ...may, groupBy: 'day', userId: ada.userId });

  expect(rows.map(({ name, costMicros }) => [name, costMicros])).toEqual([
    ['Ada', 8_910],
    ['=Ben "B"', 300],
    ['Tess', 0],
  ]);
  expect(hers.personName).toBe('Ada');
  expect(hers.rows.map(({ key, callCount }) => [key, callCount])).toEqual([
    ['2026-05-01', 1],
    ['2026-05-02', 1],
    ['2026-05-03', 2],
  ]);
});

test('who is in two groups counts in both and once in all; who is in none has a row too', async () => {
  const { rows, total } = await findUsage(db, { ...may, groupBy: 'group' });
  const nobodys = await findUsage(db, { ...may, groupBy: 'person', groupId: 'none' });
  const mornings = await findUsage(db, { ...may, groupBy: 'person', groupId: morning });

  expect(total.costMicros).toBe(9_210);
  expect(rows.map(({ key, costMicros }) => [key, costMicros])).toEqual([
    [evening, 9_210],
    [morning, 8_910],
    ['none', 0],
  ]);
  expect(nobodys.rows.map(({ name }) => name)).toEqual(['Tess']);
  expect(mornings).toMatchObject({ groupName: 'Evening class', total: { costMicros: 8_910 } });
});

test('findings: what an insight cost, who failed and why, what the caches saved [003-14]', async () => {
  const findings = await findFindings(db, may);

  expect(findings).toEqual({
    // 2,910 and 6,000.
    insightCost: { count: 2, mean: 4_455, p50: 4_455, p95: 5_845.5 },
    firstWordMs: { count: 2, mean: 600, p50: 600, p95: 780 },
    activeStudents: 2,
    costMicros: 9_210,
    passedStudents: 0,
    failures: [{ code: 'status-500', count: 1 }],
    rules: [
      { why: 'no-model', count: 1 },
      { why: 'provider-failed', count: 1 },
    ],
    savings: {
      hitCount: 2,
      savedMicros: 2_910,
      unknownCount: 1,
      providerCachedTokens: 100,
      // 100 tokens at 1.00 instead of 0.10 a million.
      providerSavedMicros: 90,
    },
  });
});

test('an empty range is zeros, not an error', async () => {
  const nothing = { from: '2020-01-01', to: '2020-01-01' };

  expect((await findUsage(db, { ...nothing, groupBy: 'group' })).total.callCount).toBe(0);
  expect((await findUsage(db, { ...nothing, groupBy: 'person' })).rows).toEqual([]);
  expect((await findFindings(db, nothing)).insightCost).toEqual({ count: 0, mean: 0, p50: 0, p95: 0 });
});

test('every view is one statement, whatever the number of rows', async () => {
  let statements = 0;
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });

  for (const groupBy of ['feature', 'model', 'person', 'group', 'day'] as const)
    await findUsage(counted, { ...may, groupBy });
  await findFindings(counted, may);
  await findMeasured(counted, may);

  expect(statements).toBe(7);
});

test('the means of insights are those of calls that a model answered', async () => {
  expect(await findMeasured(db, may)).toEqual({
    callCount: 2,
    callsPerInsight: 1,
    inputTokensPerCall: 1_500,
    outputTokensPerCall: 750,
    model: 'openai:m',
    costMicros: 9_210,
    activePeople: 3,
  });
});

test('the export has a line per day, person and way, exact money, and nothing a spreadsheet would run', async () => {
  let text = '';
  for await (const part of exportUsage({ db }, { ...may, feature: 'insights.debrief' })) text += part;
  const lines = text.slice(1).split('\r\n');

  expect(text.startsWith('\uFEFFday (UTC),feature')).toBe(true);
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe(
    `2026-05-01,insights.debrief,openai:m,Ada,${ada.userId},model,,1,0,0,1000,100,500,50,0.002910,0.000000,0.000000`,
  );
  expect(lines.find((line) => line.includes('provider-failed'))).toBe(
    `2026-05-03,insights.debrief,openai:m,"'=Ben ""B""",${ben.userId},rules,provider-failed,1,1,0,300,0,0,0,0.000300,0.000000,0.000000`,
  );
});
