import { aGroup } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { rotateSecret } from '../endpoints/change-endpoints.ts';
import { getEndpoint } from '../endpoints/list-endpoints.ts';
import { listDeliveryRows } from '../log/delivery-queries.ts';
import {
  deliveryStates,
  leaveGroups,
  setRole,
  setSuspendedAt,
  switchAllOff,
} from '../testing/bench-queries.ts';
import { openWebhookBench, type WebhookBench } from '../testing/webhook-bench.ts';
import { sendDue } from './send-due.ts';

const hourMs = 3_600_000;

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

it('what happens arrives signed, with ids and figures and no names', async () => {
  const student = await bench.person();
  const { endpoint, secret } = await bench.endpoint(student);

  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();

  const [received] = bench.received();
  expect(received?.message).toEqual({
    ...{ id: received?.id, type: 'plan.changed', createdAt: expect.any(String) },
    data: { personId: student.userId, openTaskCount: 0, openMinutes: 0 },
  });
  expect(bench.receiver.verify(received as never, secret)).toEqual(received?.message);
  expect(() => bench.receiver.verify(received as never, `whsec_${btoa('another secret')}`)).toThrow();
  expect(
    await getEndpoint(bench.services, { userId: student.userId, endpointId: endpoint.id }),
  ).toMatchObject({
    ...{ state: 'working', waitingCount: 0, failedCount: 0 },
  });
});

it('a tampered body is known by its signature', async () => {
  const student = await bench.person();
  const { secret } = await bench.endpoint(student);
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();
  const [received] = bench.received();

  expect(() => bench.receiver.verify({ ...received, body: `${received?.body} ` } as never, secret)).toThrow();
});

it('events of one person arrive in their order, whatever order their jobs run in; a failure holds back only its person', async () => {
  const teacher = await bench.person('admin');
  const [first, second] = [await bench.person(), await bench.person()];
  const { endpoint } = await bench.endpoint(teacher, { audience: 'everybody', path: '/order' });
  await bench.planChanges(first.userId);
  await bench.planChanges(first.userId);
  await bench.planChanges(second.userId);
  await bench.takeInAll('last');
  let isWell = false;
  bench.receiver.answer = ({ message }) => ({
    status: isWell || message.data.personId === second.userId ? 200 : 500,
  });

  await bench.send();
  const before = bench.received('/order').map(({ message }) => message.data.personId);
  isWell = true;
  bench.wait(5_000);
  await bench.send();

  const ids = (await deliveryStates(bench.db, endpoint.id)).map(({ eventId }) => eventId);
  expect(before.sort()).toEqual([first.userId, second.userId].sort());
  const ofFirst = bench.received('/order').filter(({ message }) => message.data.personId === first.userId);
  expect(ofFirst.map(({ id }) => id)).toEqual([ids[0], ids[0], ids[1]]);
  expect((await deliveryStates(bench.db, endpoint.id)).map(({ state }) => state)).toEqual(
    Array(3).fill('delivered'),
  );
});

it('each try comes later than the one before, for about a day, under the same id; then it is given up', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/retries' });
  bench.receiver.answer = () => ({ status: 503 });
  await bench.planChanges(student.userId);
  await bench.takeInAll();

  const pauses: number[] = [];
  for (let next = await bench.send(); next; next = await bench.send()) {
    pauses.push(+next - +bench.clock.at);
    bench.wait(pauses.at(-1) ?? 0);
  }

  expect(pauses.map((ms) => ms / 1_000)).toEqual([5, 30, 120, 600, 3_600, 10_800, 28_800, 43_200]);
  expect(new Set(bench.received('/retries').map(({ id }) => id)).size).toBe(1);
  expect(bench.received('/retries')).toHaveLength(9);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([
    { state: 'failed', failure: 'given-up', tries: 9 },
  ]);
});

it('a receiver that asks for time is given it', async () => {
  const student = await bench.person();
  await bench.endpoint(student, { path: '/asks' });
  bench.receiver.answer = () => ({ status: 429, headers: { 'retry-after': '700' } });
  await bench.planChanges(student.userId);
  await bench.takeInAll();

  const next = await bench.send();

  expect(+(next ?? 0) - +bench.clock.at).toBe(700_000);
});

it('a redirect is an answer that was not hoped for, and not followed', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/moved' });
  bench.receiver.answer = () => ({ status: 307, headers: { location: '/elsewhere' } });
  await bench.planChanges(student.userId);
  await bench.takeInAll();

  await bench.send();

  expect(bench.received('/elsewhere')).toEqual([]);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([{ state: 'waiting', tries: 1 }]);
});

it('for a day after it is changed, the old secret signs as well', async () => {
  const student = await bench.person();
  const { endpoint, secret: old } = await bench.endpoint(student, { path: '/secrets' });
  const key = { userId: student.userId, endpointId: endpoint.id };
  const { secret: present } = await rotateSecret(bench.services, student, key);
  const hear = async () => {
    await bench.planChanges(student.userId);
    await bench.takeInAll();
    await bench.send();
    return bench.received('/secrets').at(-1) as never;
  };

  const during = await hear();
  bench.wait(24 * hourMs + 1);
  const after = await hear();

  expect(() => bench.receiver.verify(during, old)).not.toThrow();
  expect(() => bench.receiver.verify(during, present)).not.toThrow();
  expect(() => bench.receiver.verify(after, old)).toThrow();
  expect(() => bench.receiver.verify(after, present)).not.toThrow();
});

it('a tutor hears of the students of their groups, and of nobody from the moment they leave', async () => {
  const [tutor, student, stranger] = [
    await bench.person('tutor'),
    await bench.person(),
    await bench.person(),
  ];
  await aGroup(bench.db, { tutors: [tutor], students: [student] });
  const { endpoint } = await bench.endpoint(tutor, { audience: 'students', path: '/tutor' });
  await bench.planChanges(student.userId);
  await bench.planChanges(stranger.userId);
  await bench.takeInAll();
  await bench.send();
  expect(bench.received('/tutor').map(({ message }) => message.data.personId)).toEqual([student.userId]);

  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await leaveGroups(bench.db, student.userId);
  await bench.send();
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();

  expect(bench.received('/tutor')).toHaveLength(1);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([
    { state: 'delivered' },
    { state: 'dropped', failure: 'not-yours', tries: 0 },
  ]);
});

it('who is no administrator any more hears of nobody but themselves', async () => {
  const [admin, student] = [await bench.person('admin'), await bench.person()];
  await bench.endpoint(admin, { audience: 'everybody', path: '/demoted' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await setRole(bench.db, admin.userId, 'tutor');

  await bench.send();
  await bench.planChanges(admin.userId);
  await bench.takeInAll();
  await bench.send();

  expect(bench.received('/demoted').map(({ message }) => message.data.personId)).toEqual([admin.userId]);
});

it('while its owner is suspended an address hears of nobody, not of them either', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { path: '/suspended' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await setSuspendedAt(bench.db, student.userId, bench.clock.at);

  await bench.send();
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();

  expect(bench.received('/suspended')).toEqual([]);
  expect(await deliveryStates(bench.db, endpoint.id)).toMatchObject([{ state: 'dropped' }]);
});

it('with another secret of the installation nothing is signed, and the page can say why', async () => {
  const student = await bench.person();
  const caller = { userId: student.userId };
  const { endpoint } = await bench.endpoint(student, { path: '/lost' });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  const settings = { ...bench.services.settings, AUTH_SECRET: 'another secret of 32 letters and more' };

  await sendDue({ ...bench.services, settings });

  const page = { ...caller, endpointId: endpoint.id, before: null, state: null, limit: 10 };
  expect(await listDeliveryRows(bench.db, page)).toMatchObject([
    { state: 'waiting', tries: [{ failure: 'secret-lost', status: null }] },
  ]);
  expect(bench.received('/lost')).toEqual([]);
});

it('a receiver that hangs holds up nobody else, and is called four times at once at most', async () => {
  const admin = await bench.person('admin');
  await bench.endpoint(admin, { audience: 'everybody', path: '/slow' });
  await bench.endpoint(admin, { audience: 'everybody', path: '/quick' });
  const people = await Promise.all(Array.from({ length: 40 }, () => bench.person()));
  for (const { userId } of people) await bench.planChanges(userId);
  await bench.takeInAll();
  let letGo: (value?: unknown) => void = () => undefined;
  const hung = new Promise((resolve) => {
    letGo = resolve;
  });
  bench.receiver.answer = ({ path }) => (path === '/slow' ? { when: hung } : {});

  const sending = bench.send();
  await bench.receiver.waitFor(44);
  const hanging = bench.received('/slow').length;
  letGo();
  await sending;

  expect(hanging).toBe(4);
  expect(bench.received('/quick')).toHaveLength(40);
  expect(bench.received('/slow')).toHaveLength(40);
});
