import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor } from '../visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
const password = 'correct horse battery';
let people = 0;

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

async function signedUp() {
  people += 1;
  const email = `person${people}@example.org`;
  const visitor = test.visitor();
  await visitor.post('/sign-up/email', { name: 'Somebody', email, password });
  return { email, visitor };
}

async function signedIn() {
  const { email, visitor } = await signedUp();
  await visitor.post('/sign-in/email', { email, password });
  return { email, visitor };
}

it.each([
  ['seven77', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['Password123!', 'PASSWORD_TOO_COMMON'],
  ['12345678', 'PASSWORD_TOO_COMMON'],
])('refuses the password %s', async (weak, code) => {
  const answer = await test
    .visitor()
    .post('/sign-up/email', { name: 'W', email: 'weak@example.org', password: weak });

  expect(answer).toMatchObject({ status: 400, body: { code } });
});

it('asks for no digits, capitals or signs, and takes long passwords whole', async () => {
  const long = 'all small letters and very long '.repeat(4);
  const visitor = test.visitor();

  expect(
    (await visitor.post('/sign-up/email', { name: 'L', email: 'long@example.org', password: long })).status,
  ).toBe(200);
  expect(
    (await visitor.post('/sign-in/email', { email: 'long@example.org', password: long.slice(0, -1) })).status,
  ).toBe(401);
  expect((await visitor.post('/sign-in/email', { email: 'long@example.org', password: long })).status).toBe(
    200,
  );
});

it('a new password ends all sessions but the one that chose it, which gets a new token', async () => {
  const { email, visitor } = await signedIn();
  const elsewhere = test.visitor();
  await elsewhere.post('/sign-in/email', { email, password });
  const old = visitor.cookie();
  const newPassword = 'a better horse battery';

  expect((await visitor.post('/change-password', { currentPassword: 'wrong', newPassword })).status).toBe(
    400,
  );
  expect((await visitor.post('/change-password', { currentPassword: password, newPassword })).status).toBe(
    200,
  );

  expect(await elsewhere.actor()).toBeNull();
  expect(await test.door.resolveActor({ cookie: old }, false)).toBeNull();
  expect(await visitor.actor()).not.toBeNull();
});

it('a password is reset by a mailed link, once, and every session ends', async () => {
  const { email, visitor } = await signedIn();
  expect((await test.visitor().post('/request-password-reset', { email })).status).toBe(200);
  await test.door.settled();
  const link =
    test.mails.find((mail) => mail.to === email)?.text.match(/\S+\/reset-password\?token=\S+/)?.[0] ?? '';
  const token = new URL(link).searchParams.get('token');
  const reset = { token, newPassword: 'forgotten no longer' };

  expect((await test.visitor().post('/reset-password', reset)).status).toBe(200);

  expect(await visitor.actor()).toBeNull();
  expect((await test.visitor().post('/reset-password', reset)).status).toBe(400);
  expect((await test.visitor().post('/sign-in/email', { email, password: reset.newPassword })).status).toBe(
    200,
  );
});

it('asking to reset an unknown address looks the same', async () => {
  const { email } = await signedUp();

  const known = await test.visitor().post('/request-password-reset', { email });
  const unknown = await test.visitor().post('/request-password-reset', { email: 'nobody-here@example.org' });

  expect(unknown.text).toBe(known.text);
  expect(unknown.status).toBe(known.status);
});

it('the token of a reset link cannot be read from the database', async () => {
  const { email } = await signedUp();
  await test.visitor().post('/request-password-reset', { email });
  await test.door.settled();
  const token = test.mails.find((mail) => mail.to === email)?.text.match(/token=(\S+)/)?.[1] ?? 'none';

  const rows = await test.services.db.selectFrom('user_verification').select('identifier').execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => row.identifier).join()).not.toContain(token);
});
