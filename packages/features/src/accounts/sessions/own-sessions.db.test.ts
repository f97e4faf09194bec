import type { RequestContext } from '@debrief/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller } from '../../router.ts';
import { openTestDoor } from '../visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
const password = 'correct horse battery';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1';
let people = 0;

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

type Visitor = ReturnType<typeof test.visitor>;

async function somebody() {
  people += 1;
  const email = `places${people}@example.org`;
  await test.visitor().post('/sign-up/email', { name: 'Somebody', email, password });
  const signIn = async (userAgent?: string) => {
    const visitor = test.visitor();
    const headers: Record<string, string> = userAgent ? { 'user-agent': userAgent } : {};
    await visitor.post('/sign-in/email', { email, password }, { headers });
    return visitor;
  };
  return { email, signIn };
}

async function callerOf(visitor: Visitor) {
  const { services } = test;
  const isSessionValid = async () => true;
  const context = { services, requestId: 'test', isLocal: false, isSessionValid };
  return createCaller({ ...context, actor: await visitor.actor() } as RequestContext).accounts;
}

/** The sessions whose end every process is told. */
function hearEnds() {
  const ended: unknown[] = [];
  const stop = test.services.bus.listen('session.ended', (id) => void ended.push(id));
  return { ended, stop };
}

it('one sees where one is signed in: by what, since when, and which is this one', async () => {
  const { signIn } = await somebody();
  const here = await signIn(firefox);
  await signIn(phone);
  await signIn();

  const sessions = await (await callerOf(here)).listSessions();

  expect(sessions.map(({ device, isThisOne }) => ({ ...device, isThisOne }))).toEqual(
    expect.arrayContaining([
      { browser: 'Firefox', system: 'Windows', isThisOne: true },
      { browser: 'Safari', system: 'iPhone', isThisOne: false },
      { browser: null, system: null, isThisOne: false },
    ]),
  );
  expect(sessions).toHaveLength(3);
  const told = JSON.stringify(sessions);
  for (const [, value] of here.jar) expect(told).not.toContain(value.split('.')[0]);
  expect(told).not.toMatch(/192\.0|Mozilla|token/);
});

it('what a browser says of itself at length is kept nowhere', async () => {
  const { signIn } = await somebody();
  await signIn(firefox);

  const kept = await test.services.db
    .selectFrom('user_session')
    .select(['user_agent', 'ip_address'])
    .execute();
  expect(JSON.stringify(kept)).not.toMatch(/Mozilla|Gecko|192\.0/);
});

it('ending another place signs it out at once, in every process, and leaves this one', async () => {
  const { signIn } = await somebody();
  const [here, there] = [await signIn(firefox), await signIn(phone)];
  const thereId = (await there.actor())?.sessionId ?? '';
  const { ended, stop } = hearEnds();

  await (await callerOf(here)).endSession({ sessionId: thereId });

  expect(await there.actor()).toBeNull();
  expect(await here.actor()).not.toBeNull();
  await expect.poll(() => ended).toContain(thereId);
  stop();
});

it('all other places end together, those of other people stay', async () => {
  const { signIn } = await somebody();
  const stranger = await (await somebody()).signIn();
  const [here, one, two] = [await signIn(), await signIn(), await signIn()];

  expect(await (await callerOf(here)).endOtherSessions()).toEqual({ count: 2 });

  expect(
    await Promise.all([one, two, here, stranger].map(async (each) => (await each.actor()) !== null)),
  ).toEqual([false, false, true, true]);
});

it('nobody ends a session of somebody else, nor learns whether it is there', async () => {
  const owner = await (await somebody()).signIn();
  const other = await callerOf(await (await somebody()).signIn());
  const theirs = (await owner.actor())?.sessionId ?? '';
  const failureOf = (sessionId: string) =>
    other.endSession({ sessionId }).catch((error: Error) => error.message);

  expect(await failureOf(theirs)).toBe(await failureOf('0190a6c2-7d1e-7bbb-8aaa-0123456789ab'));
  expect(await owner.actor()).not.toBeNull();
});

it('what time has ended is in no list', async () => {
  const { signIn } = await somebody();
  const [here, idle] = [await signIn(), await signIn()];
  const id = (await idle.actor())?.sessionId ?? '';
  const updated_at = new Date(Date.now() - 7.01 * 86_400_000);
  await test.services.db.updateTable('user_session').set({ updated_at }).where('id', '=', id).execute();

  expect(await (await callerOf(here)).listSessions()).toHaveLength(1);
});

it.each(['/change-password', '/reset-password'])(
  'by %s every other place ends, its open streams too',
  async (path) => {
    const { email, signIn } = await somebody();
    const [here, there] = [await signIn(), await signIn()];
    const thereId = (await there.actor())?.sessionId ?? '';
    const { ended, stop } = hearEnds();

    const newPassword = 'a better horse battery';
    await here.post(path, { currentPassword: password, newPassword, token: await resetToken(email) });

    expect(await there.actor()).toBeNull();
    await expect.poll(() => ended).toContain(thereId);
    stop();
  },
);

it('a wrong current password changes nothing and says so; whether there is one is known beforehand', async () => {
  const { email, signIn } = await somebody();
  const [here, there] = [await signIn(), await signIn()];
  const stateOf = async () => (await (await callerOf(here)).getPasswordState()).state;
  const change = (currentPassword: string) =>
    here.post('/change-password', { currentPassword, newPassword: 'a better horse battery' });

  const wrong = await change('not the password');

  expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } });
  expect(await there.actor()).not.toBeNull();
  expect((await test.visitor().post('/sign-in/email', { email, password })).status).toBe(200);
  expect(await stateOf()).toBe('set');
  const userId = (await here.actor())?.userId ?? '';
  await test.services.db.deleteFrom('user_credential').where('user_id', '=', userId).execute();
  expect(await stateOf()).toBe('none');
  expect(await change(password)).toMatchObject({
    status: 400,
    body: { code: 'CREDENTIAL_ACCOUNT_NOT_FOUND' },
  });
});

async function resetToken(email: string): Promise<string> {
  await test.visitor().post('/request-password-reset', { email });
  await test.door.settled();
  return test.mails.find((mail) => mail.to === email)?.text.match(/token=(\S+)/)?.[1] ?? '';
}
