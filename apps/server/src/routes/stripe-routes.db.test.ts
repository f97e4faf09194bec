import { createHmac } from 'node:crypto';
import { startStripeDouble } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

const path = '/api/stripe/webhook';
let stripe: Awaited<ReturnType<typeof startStripeDouble>>;
let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  stripe = await startStripeDouble();
  door = await openDoor({
    ...{ BILLING: 'on', STRIPE_SECRET_KEY: 'sk_test', STRIPE_WEBHOOK_SECRET: 'whsec_test' },
    ...{ STRIPE_PRICE_STANDARD: 'price_s', STRIPE_PRICE_PREMIUM: 'price_p', STRIPE_BASE_URL: stripe.baseUrl },
  });
});
afterAll(async () => {
  await door.close();
  await stripe.close();
});

function post(signed: string, body = signed) {
  const time = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', 'whsec_test').update(`${time}.${signed}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${time},v1=${signature}` };
  return door.ask(path, { method: 'POST', headers, body });
}

it('takes in the bytes as they were signed, spaces and all, and as often as they come', async () => {
  const body = stripe.event('customer.updated', { name: 'Ünïcode' }).replace(/,/g, ' ,\n ');

  expect((await post(body)).status).toBe(200);
  expect((await post(body)).status).toBe(200);
});

it('refuses what was altered by a byte, what is unsigned, and what is no message at all', async () => {
  const body = stripe.event('customer.updated', {});

  expect((await post(body, `${body} `)).status).toBe(400);
  expect((await door.post(path, {})).status).toBe(400);
  expect((await post('not json')).status).toBe(400);
});

it('asks for the message again while the provider does not answer', async () => {
  stripe.setAway(true);
  const answer = await post(stripe.event('customer.subscription.updated', { id: 'sub_1' }));
  stripe.setAway(false);

  expect(answer.status).toBe(503);
});
