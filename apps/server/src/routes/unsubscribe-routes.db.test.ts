import { randomUUID } from 'node:crypto';
import { unsubscribeUrl } from '@debrief/features';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let path: string;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('reader@example.org');
});
afterAll(() => door.close());

/** As the page of preferences does it, over the wire. */
async function choose(kind: string, isOn: boolean) {
  const answer = await door.post(
    '/api/trpc/notifications.choose',
    { kind, channel: 'mail', isOn },
    { cookie, origin: door.origin },
  );
  expect(answer.status).toBe(200);
}

async function mailsAsked(): Promise<string[]> {
  const { text } = await door.ask('/api/trpc/notifications.preferences', { headers: { cookie } });
  type Kind = { kind: string; channels: { mail: boolean } };
  const kinds = JSON.parse(text).result.data.kinds as Kind[];
  return kinds.filter(({ channels }) => channels.mail).map(({ kind }) => kind);
}

async function aLink(kind = 'weekly-summary'): Promise<string> {
  const { id: userId } = await door.database.db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', 'reader@example.org')
    .executeTakeFirstOrThrow();
  const url = unsubscribeUrl(door.services.settings, { userId, kind: kind as 'weekly-summary' });
  return new URL(url).pathname;
}

const oneClick = { 'content-type': 'application/x-www-form-urlencoded' };
const click = (to: string, body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = {}) =>
  door.ask(to, { method: 'POST', body, headers: { ...oneClick, ...headers } });

it('looking changes nothing: mail programs look at links before people do', async () => {
  path = await aLink();
  await choose('weekly-summary', true);
  await choose('exam-soon', true);

  const page = await door.ask(path);

  expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
    ...[200, 'no-store', 'no-referrer'],
  ]);
  expect(page.text).toContain('<form method="post">');
  expect(page.text).not.toContain('reader@example.org');
  expect(await mailsAsked()).toEqual(['weekly-summary', 'exam-soon', 'payment-failed', 'webhook-off']);
});

it('one click of a mail program ends that kind, without a cookie and from anywhere, and twice is once', async () => {
  const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };

  expect((await click(path, undefined, headers)).status).toBe(200);
  expect((await click(path, undefined, headers)).status).toBe(200);

  expect(await mailsAsked()).toEqual(['exam-soon', 'payment-failed', 'webhook-off']);
});

it('the other button ends all mail', async () => {
  const answer = await click(path, 'which=all');

  expect(answer.text).toContain('<h1>Done</h1>');
  expect(await mailsAsked()).toEqual([]);
});

it('a link that was changed anywhere, or signed elsewhere, leads nowhere', async () => {
  const [person = '', kind = '', signature = ''] = path.replace('/unsubscribe/', '').split('.');
  const other = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
  const flipped = `${signature.slice(0, 20)}${signature[20] === 'A' ? 'B' : 'A'}${signature.slice(21)}`;
  const wrong = [
    ...[`${other}.${kind}.${signature}`, `${person}.exam-soon.${signature}`, `${person}.${kind}.${flipped}`],
    ...[`${person}.${kind}`, `${person}.test.${signature}`, 'anything', `${person}.${kind}.${signature}x`],
  ];

  for (const token of wrong) {
    expect((await door.ask(`/unsubscribe/${token}`)).status, token).toBe(404);
    expect((await click(`/unsubscribe/${token}`)).status, token).toBe(404);
  }
});

it('the link of somebody who is gone says what it says to all', async () => {
  const before = await click(path);
  await door.database.db.deleteFrom('app_user').where('email', '=', 'reader@example.org').execute();

  const after = await click(path);

  expect([after.status, after.text]).toEqual([before.status, before.text]);
  expect(await door.database.db.selectFrom('notification_preference').select('user_id').execute()).toEqual(
    [],
  );
});
