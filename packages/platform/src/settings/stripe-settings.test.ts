import { expect, it } from 'vitest';
import { readSettings, SettingsError } from './index.ts';

const keys = {
  STRIPE_SECRET_KEY: 'sk_test',
  STRIPE_WEBHOOK_SECRET: 'whsec_test',
  STRIPE_PRICE_STANDARD: 'price_standard',
  STRIPE_PRICE_PREMIUM: 'price_premium',
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

it('billing takes all keys of Stripe or none', () => {
  expect(problemsOf({ BILLING: 'on' })).toEqual([]);
  expect(problemsOf({ BILLING: 'on', ...keys })).toEqual([]);
});

it.each(Object.keys(keys))('without %s the others would take money for nothing', (key) => {
  expect(problemsOf({ BILLING: 'on', ...keys, [key]: '' })).toEqual([
    `${key}: is needed with BILLING=on and the other keys of Stripe`,
  ]);
  expect(problemsOf({ BILLING: 'off', ...keys, [key]: '' })).toEqual([]);
});

it('one price cannot be both plans, and another address has nothing after its port', () => {
  expect(problemsOf({ BILLING: 'on', ...keys, STRIPE_PRICE_STANDARD: 'price_premium' })).toHaveLength(1);
  expect(problemsOf({ STRIPE_BASE_URL: 'http://127.0.0.1:1/v1' })).toHaveLength(1);
  expect(problemsOf({ STRIPE_BASE_URL: 'http://127.0.0.1:1' })).toEqual([]);
});
