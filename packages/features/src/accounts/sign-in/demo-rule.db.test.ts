import { afterAll, describe, expect, it } from 'vitest';
import { createAccount } from '../profile/create-account.ts';
import { openTestDoor } from '../visitor.builder.ts';

const opened: Awaited<ReturnType<typeof openTestDoor>>[] = [];
afterAll(async () => {
  for (const test of opened) await test.close();
});

async function installation(env: Record<string, string>) {
  const test = await openTestDoor(env);
  opened.push(test);
  const demo = {
    name: 'Demo',
    email: 'student@debrief.test',
    role: 'student',
    password: 'debrief-demo',
    isDemo: true,
  } as const;
  const { userId } = await createAccount(test.services.db, demo);
  return { ...test, userId };
}

const local = { isLocal: true };
const credentials = { email: 'student@debrief.test', password: 'debrief-demo' };

describe.each([
  ['DEMO=1', { DEMO: '1' }, { here: true, elsewhere: true }],
  ['the embedded database on this machine', { DEBRIEF_EMBEDDED: '1' }, { here: true, elsewhere: false }],
  ['DEMO=0', { DEMO: '0', DEBRIEF_EMBEDDED: '1' }, { here: false, elsewhere: false }],
  ['another database', {}, { here: false, elsewhere: false }],
])('with %s', (_name, env, expected) => {
  it('demo accounts sign in as they may, by one click and by password', async () => {
    const test = await installation(env as Record<string, string>);
    for (const [isLocal, may] of [
      [true, expected.here],
      [false, expected.elsewhere],
    ] as const) {
      const byClick = test.visitor();
      const byPassword = test.visitor();
      const click = await byClick.post('/demo/sign-in', { as: 'student' }, { isLocal });
      const typed = await byPassword.post('/sign-in/email', credentials, { isLocal });

      expect([click.status, typed.status]).toEqual(may ? [200, 200] : [404, 401]);
      expect((await byClick.actor(isLocal))?.userId).toBe(may ? test.userId : undefined);
      expect((await byPassword.actor(isLocal))?.userId).toBe(may ? test.userId : undefined);
    }
  });
});

it('a demo session made here is worth nothing elsewhere', async () => {
  const test = await installation({ DEBRIEF_EMBEDDED: '1' });
  const visitor = test.visitor();
  await visitor.post('/demo/sign-in', { as: 'student' }, local);

  expect(await visitor.actor(true)).not.toBeNull();
  expect(await visitor.actor(false)).toBeNull();
});

it('a demo account that may not sign in is refused in the words of a wrong password', async () => {
  const test = await installation({ DEMO: '0' });

  const demo = await test.visitor().post('/sign-in/email', credentials);
  const unknown = await test
    .visitor()
    .post('/sign-in/email', { ...credentials, email: 'nobody@example.org' });

  expect(demo.text).toBe(unknown.text);
});

it('nobody changes the password of a demo account', async () => {
  const test = await installation({ DEMO: '1' });
  const visitor = test.visitor();
  await visitor.post('/demo/sign-in', { as: 'student' });
  const change = { currentPassword: credentials.password, newPassword: 'mine all mine now' };

  expect((await visitor.post('/change-password', change)).body).toMatchObject({ code: 'DEMO_ACCOUNT' });
  await visitor.post('/request-password-reset', { email: credentials.email });
  await test.door.settled();
  expect(test.mails).toEqual([]);
});

it('an ordinary account with a demo address is not entered by a click', async () => {
  const test = await openTestDoor({ DEMO: '1' });
  opened.push(test);
  await createAccount(test.services.db, {
    name: 'T',
    email: 'tutor@debrief.test',
    role: 'tutor',
    password: 'a real password',
  });

  expect((await test.visitor().post('/demo/sign-in', { as: 'tutor' })).status).toBe(404);
  expect((await test.visitor().post('/demo/sign-in', { as: 'root' })).status).toBe(400);
});
