import { type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const json = JSON.stringify(GOOD_ADVICE);

// A process that dies after it sent: its books say `sent`, and nobody ever settles them.
async function dieAfterSending(world: ReturnType<typeof gatewayOn>) {
  double.next(says(GOOD_ADVICE));
  const { settle } = world.ledger;
  world.ledger.settle = () => new Promise(() => {});
  void world.gateway.run(adviceTask({ cacheTtlMs: 0 }), 'maths', by('a'));
  await expect.poll(() => double.requests[0]?.endedAt).toBeTypeOf('number');
  world.ledger.settle = settle;
}

// The flight of the dead is not there in another process.
function heirOf({ ledger, quota }: ReturnType<typeof gatewayOn>) {
  return gatewayOn(double, 'openai:one', { ports: { ledger, quota } }).gateway;
}

test('a rerun after a crash is one more request, and the books say that it is the second bill', async () => {
  const dead = gatewayOn(double, 'openai:one');
  await dieAfterSending(dead);
  double.next(says(GOOD_ADVICE));

  const { way } = await heirOf(dead).run(adviceTask(), 'maths', by('a'));

  expect(way.by).toBe('model');
  expect(double.requests).toHaveLength(2);
  expect(dead.ledger.calls).toMatchObject([{ crashes: 1, settlement: { state: 'settled' } }]);
  expect(dead.ledger.calls[0]?.sent).toHaveLength(2);
  expect(dead.quota.used).toHaveLength(1);
});

test.each([
  ['all of the answer', json, GOOD_ADVICE],
  ['all but its end', json.slice(0, -1), GOOD_ADVICE],
  ['all but its last step', json.slice(0, -3), { ...GOOD_ADVICE, steps: GOOD_ADVICE.steps.slice(0, 1) }],
])('when %s is known, it is finished without another request', async (_name, text, expected) => {
  const dead = gatewayOn(double, 'openai:one');
  await dieAfterSending(dead);

  const options = { ...by('a'), resume: { text } };
  const heard = await hear(heirOf(dead).stream(adviceTask(), 'maths', options));

  expect(heard.output).toEqual(expected);
  expect(JSON.parse(heard.text)).toEqual(expected);
  expect(heard.way).toEqual({ by: 'model', model: 'openai:one' });
  expect(double.requests).toHaveLength(1);
  expect(dead.ledger.calls).toMatchObject([{ crashes: 1, settlement: { state: 'settled', attempts: 0 } }]);
  expect(dead.ledger.calls[0]?.ifDied.usage.outputTokens).toBe(Math.ceil(text.length / 4));
});

test.each([
  ['half of it', json.slice(0, 40)],
  ['nothing', ''],
  ['something else', 'I am afraid'],
])('when %s is known, a model is asked once more', async (_name, text) => {
  const dead = gatewayOn(double, 'openai:one');
  await dieAfterSending(dead);

  const { output } = await heirOf(dead).run(adviceTask(), 'maths', { ...by('a'), resume: { text } });

  expect(output).toBeTruthy();
  expect(double.requests).toHaveLength(2);
});

test('a text that belongs to no call of ours is not taken for an answer', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');

  await gateway.run(adviceTask(), 'maths', { ...by('new'), resume: { text: json } });

  expect(double.requests).toHaveLength(1);
});

test('a process that was only slow sends nothing once somebody else does its call', async () => {
  const slow = gatewayOn(double, 'openai:one', { limits: { concurrency: 1 } });
  double.always(says(GOOD_ADVICE, { paceMs: 20 }));
  const inFront = slow.gateway.run(adviceTask(), 'physics', by('front'));
  await expect.poll(() => double.requests).toHaveLength(1);
  const late = slow.gateway.run(adviceTask(), 'maths', by('a'));
  const outcome = expect(late).rejects.toThrow('Somebody else');
  await expect.poll(() => slow.gateway.health()[0]?.waiting).toBe(1);

  const heir = await heirOf(slow).run(adviceTask(), 'maths', by('a'));

  await Promise.all([inFront, outcome]);
  expect(heir.way.by).toBe('model');
  expect(double.requests).toHaveLength(2);
  expect(slow.quota.used.map((call) => call.requestKey)).toEqual(['front', 'a']);
});
