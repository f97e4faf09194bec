import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createOutboxMailer, MailFailure, newId } from '@debrief/platform';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listNotifications } from '../list-notifications.ts';
import { notify } from '../notify.ts';
import { notifyPlanBehind } from '../notify-of-study.ts';
import { getPreferences } from '../preferences/get-preferences.ts';
import { setChoices } from '../preferences/preference-queries.ts';
import { type NoticeBench, openNoticeBench } from '../testing/notice-bench.ts';
import { deliver } from './deliver.ts';

let bench: NoticeBench;

beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.moveTo('2026-11-20T12:00:00Z');
  bench.mailServer.answer = async () => undefined;
});

const behind = (userId: string, on = '2026-11-20') =>
  notifyPlanBehind(bench.services, { userId, on, taskCount: 3, minutes: 90 });

it('nobody is mailed unasked; it stands in the list', async () => {
  const userId = await bench.person();

  await behind(userId);
  await bench.sendDue();

  expect(bench.sentTo(userId)).toEqual([]);
  const { items, unreadCount } = await listNotifications(bench.services, userId, { limit: 10 });
  expect([items.map(({ kind }) => kind), unreadCount]).toEqual([['plan-behind'], 1]);
});

it('who asked for mail gets it once, with the way out of more of it, however often it is said [000-15]', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });

  await behind(userId);
  await behind(userId);
  await bench.sendDue();
  await bench.sendDue();

  expect(bench.sentTo(userId)).toMatchObject([
    {
      subject: 'Your study plan is behind',
      text: expect.stringContaining('3 tasks of your plan (90 minutes)'),
      unsubscribeUrl: expect.stringMatching(/\/unsubscribe\/[\w-]{22}\.plan-behind\.[\w-]{43}$/),
    },
  ]);
});

it('to who is suspended nothing is sent, neither what waited nor what happens meanwhile; restored, they are told again', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await behind(userId, '2026-11-20');
  await bench.suspend(userId);

  await bench.sendDue();
  await behind(userId, '2026-11-21');
  await bench.sendDue();
  const whileSuspended = bench.sentTo(userId);
  await bench.restore(userId);
  await behind(userId, '2026-11-22');
  await bench.sendDue();

  expect(whileSuspended).toEqual([]);
  expect((await bench.rows(userId)).map(({ state }) => state)).toEqual(['dropped', 'sent']);
  expect(bench.sentTo(userId)).toHaveLength(1);
  expect((await listNotifications(bench.services, userId, { limit: 10 })).items).toHaveLength(3);
});

it('by mail alone: it is not in the list, and still told once', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await setChoices(bench.db, userId, { kinds: ['plan-behind'], channel: 'app', isOn: false });

  await behind(userId);
  await behind(userId);
  await bench.sendDue();

  expect(await listNotifications(bench.services, userId, { limit: 10 })).toMatchObject({
    items: [],
    unreadCount: 0,
  });
  expect(bench.sentTo(userId)).toHaveLength(1);
});

it.each([
  [
    'over midnight, in Auckland',
    'Pacific/Auckland',
    22 * 60,
    7 * 60,
    '2026-11-20T12:00:00Z',
    '2026-11-20T18:00:00.000Z',
  ],
  [
    'over the night that clocks go back',
    'Europe/Vienna',
    22 * 60,
    7 * 60,
    '2026-10-24T21:00:00Z',
    '2026-10-25T06:00:00.000Z',
  ],
  [
    'over the night that clocks go forward',
    'Europe/Vienna',
    22 * 60,
    7 * 60,
    '2026-03-28T22:00:00Z',
    '2026-03-29T05:00:00.000Z',
  ],
  ['within a day', 'UTC', 8 * 60, 15 * 60, '2026-11-20T09:00:00Z', '2026-11-20T15:00:00.000Z'],
])('quiet hours put mail off and lose none: %s', async (_name, timeZone, from, until, now, end) => {
  const userId = await bench.person({ timeZone, kinds: ['plan-behind'] });
  await bench.quiet(userId, from, until);
  bench.moveTo(now);

  await behind(userId);
  bench.moveTo(new Date(Date.parse(end) - 1).toISOString());
  await bench.sendDue();
  expect(bench.sentTo(userId)).toEqual([]);
  expect((await listNotifications(bench.services, userId, { limit: 10 })).unreadCount).toBe(1);

  bench.moveTo(end);
  await bench.sendDue();
  expect(bench.sentTo(userId)).toHaveLength(1);
});

it('two workers send one mail', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await behind(userId);
  const [row] = await bench.rows(userId);

  await Promise.all(Array.from({ length: 6 }, () => deliver(bench.services, row?.id ?? '')));

  expect(bench.sentTo(userId)).toHaveLength(1);
  expect(await bench.rows(userId)).toMatchObject([{ state: 'sent', attemptCount: 1 }]);
});

it('a worker that is killed between sending and marking: it is sent again under the same name, and kept once', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await behind(userId);
  const [row] = await bench.rows(userId);
  const script = fileURLToPath(new URL('../testing/dying-worker.ts', import.meta.url));
  const args = [
    script,
    bench.database.connectionString,
    bench.dataDir,
    row?.id ?? '',
    bench.clock.at.toISOString(),
  ];
  const dying = spawn(process.execPath, args, { stdio: 'ignore' });
  const [, signal] = await once(dying, 'exit');
  expect(signal).toBe('SIGKILL');
  expect((await bench.kept()).map(({ id }) => id)).toEqual([row?.id]);
  expect(await bench.rows(userId)).toMatchObject([{ state: 'sending', attemptCount: 1 }]);

  // Nobody else touches it while the dead one's lease lasts.
  await bench.sendDue();
  expect(bench.sentTo(userId)).toEqual([]);
  await bench.expireLeases();
  const outbox = createOutboxMailer(bench.dataDir);
  bench.mailServer.answer = (mail) => outbox.send(mail);
  await bench.sendDue();
  await bench.sendDue();

  expect(bench.sentTo(userId).map(({ id }) => id)).toEqual([row?.id]);
  expect(await bench.kept()).toHaveLength(1);
  expect(await bench.rows(userId)).toMatchObject([{ state: 'sent', attemptCount: 2 }]);
});

it('who took long and lost the lease does not overrule who came after', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await behind(userId);
  const [row] = await bench.rows(userId);
  bench.mailServer.answer = async () => {
    bench.mailServer.answer = async () => undefined;
    await bench.expireLeases();
    await bench.sendDue();
    throw new MailFailure('ETIMEDOUT', false);
  };

  await deliver(bench.services, row?.id ?? '');

  expect(await bench.rows(userId)).toMatchObject([{ state: 'sent', attemptCount: 2 }]);
});

it('mail is tried again with growing pauses, then given up and told, until one arrives', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await bench.quiet(userId, 0, 0);
  bench.mailServer.answer = () => Promise.reject(new MailFailure('ECONNREFUSED', false));
  await behind(userId);
  const pauses: number[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    await bench.sendDue();
    const [row] = await bench.rows(userId);
    if (row?.state !== 'waiting') break;
    pauses.push((row.sendAfter.getTime() - bench.clock.at.getTime()) / 60_000);
    bench.moveTo(row.sendAfter.toISOString());
  }

  expect(pauses).toEqual([1, 5, 30, 120, 480, 1_440]);
  expect(await bench.rows(userId)).toMatchObject([{ state: 'failed', attemptCount: 7 }]);
  expect((await getPreferences(bench.services, userId)).mail.failure).toMatchObject({
    reason: 'unreachable',
  });

  bench.mailServer.answer = async () => undefined;
  await behind(userId, '2026-11-27');
  await bench.sendDue();
  expect((await getPreferences(bench.services, userId)).mail.failure).toBeNull();
});

it('an address that is refused is not tried again', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  bench.mailServer.answer = () => Promise.reject(new MailFailure('EENVELOPE 550', true));

  await behind(userId);
  await bench.sendDue();

  expect(await bench.rows(userId)).toMatchObject([{ state: 'failed', attemptCount: 1, failure: 'refused' }]);
  expect((await getPreferences(bench.services, userId)).mail.failure).toMatchObject({ reason: 'refused' });
});

it('who says no more while it waits gets no more', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await behind(userId);
  await setChoices(bench.db, userId, { kinds: ['plan-behind'], channel: 'mail', isOn: false });

  await bench.sendDue();

  expect(bench.sentTo(userId)).toEqual([]);
  expect(await bench.rows(userId)).toMatchObject([{ state: 'dropped' }]);
});

it('mail of demo accounts stays on this machine, whatever mail server there is', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  await bench.db.updateTable('app_user').set({ is_demo: true }).where('id', '=', userId).execute();
  await behind(userId);
  const [row] = await bench.rows(userId);

  await bench.sendDue();

  expect(bench.sentTo(userId)).toEqual([]);
  expect((await bench.kept()).map(({ id }) => id)).toContain(row?.id);
});

it('a title that wants to be HTML, or a header, is a text', async () => {
  const userId = await bench.person({ kinds: ['attempt-closed'] });
  const quizTitle = '<img src=x onerror=alert(1)>\r\nBcc: all@example.org "&';

  await notify(bench.services, {
    ...{ userId, kind: 'attempt-closed', subjectId: newId(), payload: { attemptId: newId(), quizTitle } },
  });
  await bench.sendDue();

  const [mail] = bench.sentTo(userId);
  expect(mail?.html).toContain('&#60;img src=x onerror=alert(1)&#62;');
  expect(mail?.html).not.toMatch(/<img|<script|url\(/i);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
});

it('what comes next is said with its words: what waits for the night to be over', async () => {
  const userId = await bench.person({ kinds: ['plan-behind'] });
  bench.moveTo('2026-11-20T23:00:00Z');
  await behind(userId);

  expect((await getPreferences(bench.services, userId)).next).toMatchObject({
    ...{ kind: 'plan-behind', at: '2026-11-21T07:00:00.000Z', channels: ['mail'] },
    title: 'Your study plan is behind',
  });
});
