import { newId } from '@debrief/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver } from '../deliveries/deliver.ts';
import { notifyPlanBehind } from '../notify-of-study.ts';
import { getPreferences } from '../preferences/get-preferences.ts';
import { sendTest } from '../send-test.ts';
import { type NoticeBench, openNoticeBench } from '../testing/notice-bench.ts';
import { aBrowser, startPushDouble } from '../testing/push-double.ts';
import { upsertDevice } from './device-queries.ts';
import { addDevice } from './devices.ts';
import { readPushKeys } from './push-keys.ts';

let bench: NoticeBench;
let push: Awaited<ReturnType<typeof startPushDouble>>;

beforeAll(async () => {
  [bench, push] = await Promise.all([openNoticeBench(), startPushDouble()]);
});
afterAll(() => Promise.all([bench.close(), push.close()]));

/** Straight into the table: the door takes push services alone. */
async function aDevice(userId: string, name = 'Chrome, Linux') {
  const browser = aBrowser(`${push.origin}/${newId()}`);
  const insert = bench.db.transaction();
  const id = await insert.execute((trx) =>
    upsertDevice(trx, userId, { ...browser.device, id: newId(), name }),
  );
  return {
    ...browser,
    id,
    pushed: () => push.received.filter(({ path }) => browser.device.endpoint.endsWith(path)),
  };
}

async function deliverAll(userId: string) {
  for (const { id } of await bench.rows(userId)) await deliver(bench.services, id, { push: push.sender });
}

const behind = (userId: string, on: string) =>
  notifyPlanBehind(bench.services, { userId, on, taskCount: 3, minutes: 90 });

it('every device that asked is told once, in words and with the place to go [000-15]', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'], channel: 'push' });
  const [phone, desk] = [await aDevice(userId), await aDevice(userId)];

  await behind(userId, '2026-11-20');
  await deliverAll(userId);
  await deliverAll(userId);

  for (const device of [phone, desk]) {
    expect(device.pushed()).toHaveLength(1);
    expect(JSON.parse(device.read(device.pushed()[0]?.body ?? Buffer.alloc(0)))).toMatchObject({
      ...{ title: 'Your study plan is behind', path: '/plan' },
      body: expect.stringContaining('3 tasks'),
    });
  }
});

it('a device that is gone is forgotten, the others are not', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'], channel: 'push' });
  await aDevice(userId);
  push.double.status = 410;
  await behind(userId, '2026-11-20');
  await deliverAll(userId);
  push.double.status = 201;
  const other = await aDevice(userId, 'Firefox, Linux');

  expect(await bench.rows(userId)).toMatchObject([{ state: 'dropped', failure: 'gone' }]);
  expect((await getPreferences(bench.services, userId)).push.devices.map(({ id }) => id)).toEqual([other.id]);
});

it('who did not ask is not pushed to, but for a test by hand', async () => {
  const userId = await bench.person();
  const device = await aDevice(userId);

  await behind(userId, '2026-11-20');
  await deliverAll(userId);
  expect(device.pushed()).toEqual([]);

  await sendTest(bench.services, userId, { channel: 'push' });
  await deliverAll(userId);
  expect(device.pushed()).toHaveLength(1);
});

it('tests are for trying, five in ten minutes', async () => {
  const userId = await bench.person();
  await expect(sendTest(bench.services, userId, { channel: 'push' })).rejects.toMatchObject({
    code: 'conflict',
  });
  for (let n = 0; n < 5; n += 1) await sendTest(bench.services, userId, { channel: 'mail' });

  await expect(sendTest(bench.services, userId, { channel: 'mail' })).rejects.toMatchObject({
    code: 'too-many',
  });
});

const browser = (path: string) => ({
  ...aBrowser(`https://fcm.googleapis.com/fcm/send/${path}`).device,
  name: 'Chrome',
});

it('a browser belongs to the last one who asked on it, and asking again is the same device', async () => {
  const [first, second] = [await bench.person(), await bench.person()];
  const device = browser('shared');

  const { deviceId } = await addDevice(bench.services, first, device);
  expect(await addDevice(bench.services, first, device)).toEqual({ deviceId });
  await addDevice(bench.services, second, device);

  expect((await getPreferences(bench.services, first)).push.devices).toEqual([]);
  expect((await getPreferences(bench.services, second)).push.devices).toHaveLength(1);
});

it('the first device is told what is worth a look at once; what was chosen before is left', async () => {
  const [fresh, chosen] = [
    await bench.person(),
    await bench.person({ kinds: ['outcome-asked'], channel: 'push' }),
  ];
  const pushedKinds = async (userId: string) =>
    (await getPreferences(bench.services, userId)).kinds
      .filter(({ channels }) => channels.push)
      .map(({ kind }) => kind);

  await addDevice(bench.services, fresh, browser('fresh'));
  await addDevice(bench.services, chosen, browser('chosen'));

  expect(await pushedKinds(fresh)).toEqual(['insight-ready', 'plan-behind', 'exam-soon']);
  expect(await pushedKinds(chosen)).toEqual(['outcome-asked']);
});

it('an address of anybody else, and keys that nothing can be encrypted with, are refused', async () => {
  const userId = await bench.person();
  const wrong = [
    { ...browser('x'), endpoint: 'https://127.0.0.1/x' },
    { ...browser('x'), endpoint: 'https://evil.example/x' },
    { ...browser('x'), publicKey: 'AAAA' },
    { ...browser('x'), sharedSecret: 'AAAA' },
  ];

  for (const device of wrong)
    await expect(addDevice(bench.services, userId, device)).rejects.toMatchObject({ code: 'invalid' });
  expect((await getPreferences(bench.services, userId)).push.devices).toEqual([]);
});

it('only the ten newest devices are kept', async () => {
  const userId = await bench.person();
  for (let n = 0; n < 12; n += 1) await addDevice(bench.services, userId, browser(`many-${n}`));

  expect((await getPreferences(bench.services, userId)).push.devices).toHaveLength(10);
});

it('all processes have one pair of keys; with another secret a new pair is made, and devices ask anew', async () => {
  const made = await Promise.all([readPushKeys(bench.services), readPushKeys(bench.services)]);
  expect(made[0]).toEqual(made[1]);
  expect(
    JSON.stringify(await bench.db.selectFrom('notification_push_key').selectAll().execute()),
  ).not.toContain(made[0].privateKey);

  const other = { ...bench.services, settings: { ...bench.services.settings, AUTH_SECRET: 'y'.repeat(32) } };
  const remade = await Promise.all([readPushKeys(other), readPushKeys(other)]);

  expect(remade[0]).toEqual(remade[1]);
  expect(remade[0].publicKey).not.toBe(made[0].publicKey);
  expect(await bench.db.selectFrom('notification_device').select('id').execute()).toEqual([]);
});
