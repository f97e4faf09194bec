import { type PlanName, planFeatures, plans } from '@debrief/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPlanEntitlement } from '../ai-usage/quota/entitlement.ts';
import { compileSnapshot } from '../dashboard/index.ts';
import { getPlan } from './get-plan.ts';
import { type BillingBench, openBillingBench } from './testing/billing-bench.ts';
import { insertCompiled } from './testing/compiled-queries.ts';

const noStripe = {
  ...{
    STRIPE_SECRET_KEY: '',
    STRIPE_WEBHOOK_SECRET: '',
    STRIPE_PRICE_STANDARD: '',
    STRIPE_PRICE_PREMIUM: '',
  },
};
let bench: BillingBench;

beforeAll(async () => {
  bench = await openBillingBench(noStripe);
});
afterAll(() => bench.close());

async function aPersonOn(plan: PlanName) {
  const actor = await bench.person();
  const admin = await bench.person({ role: 'admin' });
  if (plan !== 'free')
    await bench.as(admin).billing.setPlan({ personId: actor.userId, plan, reason: 'A prize', endsAt: null });
  return actor;
}

const tasks = {
  'insights.debrief': 'insights',
  'explanations.why-not': 'explanations',
  'explanations.hint': 'explanations',
  'study-plan.words': 'plan-words',
} as const;

it.each(['free', 'standard', 'premium'] as const)(
  '%s: what the server gives and what it keeps back [000-07, 000-52]',
  async (name) => {
    const actor = await aPersonOn(name);
    const { db, settings } = bench.services;
    const has = (feature: (typeof planFeatures)[number]) => plans[name].features.includes(feature);
    await insertCompiled(db, actor.userId, estimate);
    await compileSnapshot(bench.services, actor.userId);

    const dashboard = await bench.as(actor).dashboard.get();
    const [readiness] = await bench.as(actor).readiness.get();
    const { kinds } = await bench.as(actor).notifications.preferences();
    const plan = await bench.as(actor).studyPlan.get();

    expect(dashboard.body?.locked).toEqual(planFeatures.filter((feature) => !has(feature)));
    expect(dashboard.body?.readiness[0]?.readiness.status).toBe(has('readiness') ? 'estimated' : 'locked');
    expect(readiness?.readiness).toEqual(
      has('readiness') ? estimate : { status: 'locked', percent: 87, answerCount: 60 },
    );
    expect(plan).toMatchObject({
      isWordsLocked: !has('plan-words'),
      words: has('plan-words') ? 'By a model.' : null,
    });
    expect(kinds.find(({ kind }) => kind === 'insight-ready')?.isMailLocked).toBe(!has('mail'));
    const ask = { kind: 'insight-ready', channel: 'mail', isOn: true } as const;
    const setMail = bench.as(actor).notifications.choose(ask);
    if (has('mail')) await setMail;
    else await expect(setMail).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const entitlement = createPlanEntitlement(db, settings);
    for (const [task, feature] of Object.entries(tasks))
      expect([task, await entitlement.isEntitled({ userId: actor.userId, task, tier: 'balanced' })]).toEqual([
        task,
        has(feature),
      ]);
  },
);

it('with billing off nobody has a plan, and everything is open', async () => {
  const { db, settings } = bench.services;
  const actor = await aPersonOn('free');

  expect(await getPlan({ db, settings: { ...settings, BILLING: 'off' } }, actor.userId)).toBeNull();
});

it('an administrator’s plan ends on its day, with a reason in the log', async () => {
  const actor = await bench.person();
  const admin = await bench.person({ role: 'admin' });
  const endsAt = new Date(Date.now() + 60_000).toISOString();
  const given = { personId: actor.userId, plan: 'premium', reason: 'Won the quiz night', endsAt } as const;
  await bench.as(admin).billing.setPlan(given);
  expect(await bench.planOf(actor)).toBe('premium');
  const { changes } = await bench.as(admin).billing.changes({});
  expect(changes[0]).toMatchObject({ from: 'free', to: 'premium', reason: 'Won the quiz night', endsAt });

  await bench.services.db
    .updateTable('billing_subscription')
    .set({ lasts_until: new Date(Date.now() - 1) })
    .where('user_id', '=', actor.userId)
    .execute();

  expect(await bench.planOf(actor)).toBe('free');
  const past = { ...given, endsAt: new Date(Date.now() - 1).toISOString() };
  await expect(bench.as(admin).billing.setPlan(past)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('people are found by name with the plan they have; without words those who have one', async () => {
  const actor = await aPersonOn('standard');
  const admin = await bench.person({ role: 'admin' });
  const { people } = await bench.as(admin).billing.people({});

  expect(people.every(({ plan }) => plan !== 'free')).toBe(true);
  expect(people.find(({ userId }) => userId === actor.userId)).toMatchObject({
    subscription: { door: 'admin', plan: 'standard' },
  });
});

it('a demo account upgrades for nothing and back; nobody else can', async () => {
  const demo = await bench.person({ isDemo: true });
  const other = await bench.person();

  expect(await bench.as(demo).billing.upgrade({ plan: 'premium' })).toEqual({ url: null });
  expect(await bench.planOf(demo)).toBe('premium');
  await bench.as(demo).billing.endDemo();
  expect(await bench.planOf(demo)).toBe('free');
  await expect(bench.as(other).billing.upgrade({ plan: 'premium' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

const estimate = {
  ...{ status: 'estimated', answerCount: 60, percent: 87, lowPercent: 80, highPercent: 92 },
  ...{ domains: [], movesMost: null },
};
