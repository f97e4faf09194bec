import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { switchEndpoint } from '../endpoints/change-endpoints.ts';
import { getEndpoint } from '../endpoints/list-endpoints.ts';
import { replayAllFailed } from '../log/replay.ts';
import { tellOffTask } from '../tell-off-task.ts';
import {
  deliveryStates,
  dieSending,
  expireLeases,
  switchAllOff,
  waitingJobs,
} from '../testing/bench-queries.ts';
import { openWebhookBench, type WebhookBench } from '../testing/webhook-bench.ts';

let bench: WebhookBench;

beforeAll(async () => {
  bench = await openWebhookBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await switchAllOff(bench.db);
  bench.receiver.received.length = 0;
  bench.receiver.answer = () => ({});
});

it('"gone" switches the address off at once, and its owner is to be told', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/gone' });
  bench.receiver.answer = () => ({ status: 410 });
  await bench.planChanges(student.userId);
  await bench.planChanges(student.userId);
  await bench.takeInAll();

  await bench.send();

  const key = { userId: student.userId, endpointId: endpoint.id };
  expect(await getEndpoint(bench.services, key)).toMatchObject({ state: 'off', offReason: 'gone' });
  const states = await deliveryStates(bench.db, endpoint.id);
  expect(states.map(({ failure }) => failure)).toEqual(['gone', 'switched-off']);
  expect(await waitingJobs(bench.db, tellOffTask.name)).toMatchObject([
    { payload: { ...key, reason: 'gone' } },
  ]);
});

it('after three days of failures alone an address is switched off; what failed can be sent again', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/hopeless' });
  const key = { userId: student.userId, endpointId: endpoint.id };
  bench.receiver.answer = () => ({ status: 500 });
  const fail = async () => {
    await bench.planChanges(student.userId);
    await bench.takeInAll();
    for (let next = await bench.send(); next; next = await bench.send()) bench.wait(+next - +bench.clock.at);
  };
  await fail();
  await fail();
  expect((await getEndpoint(bench.services, key)).state).toBe('failing');

  await fail();

  expect(await getEndpoint(bench.services, key)).toMatchObject({ state: 'off', offReason: 'failing' });
  await switchEndpoint(bench.services, student, { ...key, isOn: true });
  bench.receiver.answer = () => ({});
  const { count } = await replayAllFailed(bench.services, { ...key, since: null });
  await bench.send();
  expect(count).toBe(3);
  expect(new Set((await deliveryStates(bench.db, endpoint.id)).map(({ state }) => state))).toEqual(
    new Set(['delivered']),
  );
});

it('an address that is switched off leaves nothing waiting: what its worker gave back, or died over, has failed', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/off-meanwhile' });
  const key = { userId: student.userId, endpointId: endpoint.id };
  const beginSending = async () => {
    await bench.planChanges(student.userId);
    await bench.takeInAll();
    const stop = new AbortController();
    bench.receiver.answer = () => ({ when: new Promise(() => undefined) });
    const before = bench.receiver.received.length;
    const sending = bench.send({ signal: stop.signal });
    await bench.receiver.waitFor(before + 1);
    return async () => {
      stop.abort();
      await sending;
    };
  };

  const stopFirst = await beginSending();
  await switchEndpoint(bench.services, student, { ...key, isOn: false });
  await stopFirst();
  const givenBack = await deliveryStates(bench.db, endpoint.id);
  await switchEndpoint(bench.services, student, { ...key, isOn: true });
  const stopSecond = await beginSending();
  await dieSending(bench.db);
  await switchEndpoint(bench.services, student, { ...key, isOn: false });
  await stopSecond();
  await expireLeases(bench.db);
  await bench.send();

  expect(givenBack).toMatchObject([{ state: 'failed', failure: 'switched-off' }]);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([
    { state: 'failed', failure: 'switched-off' },
    { state: 'failed', failure: 'switched-off' },
  ]);
  expect(await getEndpoint(bench.services, key)).toMatchObject({ waitingCount: 0, failedCount: 2 });
});
