import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { takeInEvent } from '../taking-in/take-in-event.ts';
import { deliveryStates, expireLeases, switchAllOff } from '../testing/bench-queries.ts';
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

it('taken in twice, it is sent once', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/twice' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  const [delivery] = await deliveryStates(bench.db, endpoint.id);
  await takeInEvent(bench.services, { userId: student.userId, eventId: delivery?.eventId ?? '' });

  await bench.send();
  await bench.send();

  expect(bench.received('/twice')).toHaveLength(1);
});

// A program of its own starts up in it.
it('who dies while sending loses the lease, and the next sends the same again', {
  timeout: 90_000,
}, async () => {
  const student = await bench.person();
  const { endpoint, secret } = await bench.endpoint(student, { path: '/died' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  bench.receiver.answer = () => ({ when: new Promise(() => undefined) });
  const program = fileURLToPath(new URL('../testing/dying-sender.ts', import.meta.url));
  const child = spawn(process.execPath, [
    program,
    bench.database.connectionString,
    bench.clock.at.toISOString(),
  ]);
  await bench.receiver.waitFor(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  bench.receiver.answer = () => ({});

  await bench.send();
  const whileLeased = bench.received('/died').length;
  await expireLeases(bench.db);
  await bench.send();

  expect(whileLeased).toBe(1);
  const [lost, again] = bench.received('/died');
  expect(again?.id).toBe(lost?.id);
  expect(again?.body).toBe(lost?.body);
  expect(bench.receiver.verify(again as never, secret)).toEqual(lost?.message);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([{ state: 'delivered', tries: 1 }]);
});

it('a worker that stops gives back what it was sending, and the try does not count', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/stopped' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  const stop = new AbortController();
  bench.receiver.answer = () => ({ when: new Promise(() => undefined) });

  const sending = bench.send({ signal: stop.signal });
  await bench.receiver.waitFor(1);
  stop.abort();
  await sending;
  const between = await deliveryStates(bench.db, endpoint.id);
  bench.receiver.answer = () => ({ status: 500 });
  const next = await bench.send();

  expect(between).toMatchObject([{ state: 'waiting', tries: 0 }]);
  expect(+(next ?? 0) - +bench.clock.at).toBe(5_000);
});
