import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor } from '../visitor.builder.ts';
import { deleteExpired } from './session-queries.ts';

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

const findPerson = (email: string) =>
  test.services.db.selectFrom('app_user').selectAll().where('email', '=', email).executeTakeFirstOrThrow();

it('signs up, in and out', async () => {
  const { email, visitor } = await signedIn();

  expect(await visitor.actor()).toMatchObject({ role: 'student', timeZone: 'UTC', locale: 'en' });
  expect((await visitor.get('/get-session')).body).toMatchObject({ user: { email } });

  const before = visitor.cookie();
  await visitor.post('/sign-out');
  expect(visitor.jar.size).toBe(0);
  expect(await test.door.resolveActor({ cookie: before }, false)).toBeNull();
});

it('a sign-up is a student, whatever it says [004-02, 004-04]', async () => {
  const roles = {
    role: 'admin',
    Role: 'admin',
    'user.role': 'admin',
    isDemo: true,
    is_demo: true,
    emailVerified: true,
  };
  const more = {
    banned: false,
    id: '00000000-0000-7000-8000-000000000000',
    data: { role: 'admin' },
    user: { role: 'admin' },
  };
  const email = 'climber@example.org';

  const answer = await test
    .visitor()
    .post('/sign-up/email', { name: 'C', email, password, ...roles, ...more });

  expect(answer.status).toBe(200);
  const person = await findPerson(email);
  expect(person).toMatchObject({ role: 'student', is_demo: false, email_verified: false });
  expect(person.id).not.toBe(more.id);
});

it('somebody is one of three roles from the next request on, and of no other [004-04]', async () => {
  const { email, visitor } = await signedIn();
  const become = (role: string) =>
    test.services.db.updateTable('app_user').set({ role }).where('email', '=', email).execute();

  for (const role of ['tutor', 'admin', 'student']) {
    await become(role);
    expect(await visitor.actor()).toMatchObject({ role });
  }

  await expect(become('owner')).rejects.toThrow('violates check constraint');
  expect(await findPerson(email)).toMatchObject({ role: 'student' });
});

it('takes time zone and locale when they are real ones', async () => {
  const visitor = test.visitor();
  const from = {
    name: 'Z',
    password,
    email: 'zurich@example.org',
    timeZone: 'Europe/Zurich',
    locale: 'de-CH',
  };
  await visitor.post('/sign-up/email', from);
  await visitor.post('/sign-up/email', {
    ...from,
    email: 'mars@example.org',
    timeZone: 'Mars/Base',
    locale: '../en',
  });

  expect(await findPerson('zurich@example.org')).toMatchObject({
    time_zone: 'Europe/Zurich',
    locale: 'de-CH',
  });
  expect(await findPerson('mars@example.org')).toMatchObject({ time_zone: 'UTC', locale: 'en' });
});

it('a second sign-up answers like a first, changes nothing and sends a mail', async () => {
  const { email } = await signedUp();
  const again = { name: 'Other', email, password: 'another fine password' };

  const first = await test.visitor().post('/sign-up/email', { ...again, email: 'never-seen@example.org' });
  const second = await test.visitor().post('/sign-up/email', again);
  await test.door.settled();

  expect(second.status).toBe(first.status);
  expect(Object.keys(second.body?.user ?? {}).sort()).toEqual(Object.keys(first.body?.user ?? {}).sort());
  expect(await findPerson(email)).toMatchObject({ name: 'Somebody' });
  expect(test.mails.filter((mail) => mail.to === email)).toMatchObject([
    { subject: 'You already have a Debrief account' },
  ]);
  expect((await test.visitor().post('/sign-in/email', { email, password: again.password })).status).toBe(401);
});

it('a page is not told its token; a program is', async () => {
  const { email } = await signedUp();
  const byPage = await test.visitor().post('/sign-in/email', { email, password });
  const { headers } = await test.door.handle({
    ...{ method: 'POST', path: '/sign-in/email', body: { email, password }, headers: new Headers() },
    ...{ address: '192.0.2.1', isLocal: false },
  });

  expect(byPage.text).not.toContain('"token"');
  expect(byPage.headers.get('set-auth-token')).toBeNull();
  const authorization = `Bearer ${headers.get('set-auth-token')}`;
  expect(await test.door.resolveActor({ authorization }, false)).toMatchObject({ role: 'student' });
  expect(await test.door.resolveActor({ authorization: `${authorization}x` }, false)).toBeNull();
});

it('the session cookie is http-only and lax, and bound to its host over https', async () => {
  const { visitor } = await signedIn();
  expect([...visitor.jar.keys()]).toEqual(['debrief.session_token']);
  const secure = await openTestDoor({ BASE_URL: 'https://debrief.example.org' });
  const answer = await secure
    .visitor()
    .post('/sign-up/email', { name: 'S', email: 's@example.org', password });
  const entry = await secure.visitor().post('/sign-in/email', { email: 's@example.org', password });

  expect(answer.status).toBe(200);
  expect(entry.headers.getSetCookie()[0]).toMatch(
    /^__Host-debrief\.session_token=.+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  await secure.close();
});

it('a cookie planted before sign-in never becomes valid, and each sign-in has a token of its own', async () => {
  const { email, visitor } = await signedIn();
  const first = visitor.cookie();
  await visitor.post('/sign-in/email', { email, password });

  expect(visitor.cookie()).not.toBe(first);
  expect(await visitor.actor()).not.toBeNull();
  expect(await test.door.resolveActor({ cookie: first }, false)).toBeNull();
  expect(
    await test.door.resolveActor({ cookie: 'debrief.session_token=planted.c2lnbmVk' }, false),
  ).toBeNull();
});

it('a token that was copied is worth nothing after its owner signs out, by cookie or as a bearer', async () => {
  const { visitor } = await signedIn();
  const stolen = visitor.cookie();
  const [token = ''] = (visitor.jar.get('debrief.session_token') ?? '').split('.');
  const asThief = { cookie: stolen };
  const asProgram = { authorization: `Bearer ${token}` };
  expect(await test.door.resolveActor(asThief, false)).not.toBeNull();
  expect(await test.door.resolveActor(asProgram, false)).not.toBeNull();

  await visitor.post('/sign-out');

  expect(await test.door.resolveActor(asThief, false)).toBeNull();
  expect(await test.door.resolveActor(asProgram, false)).toBeNull();
});

it('two places are signed in side by side; signing out of one leaves the other', async () => {
  const { email, visitor } = await signedIn();
  const elsewhere = test.visitor();
  await elsewhere.post('/sign-in/email', { email, password });
  expect(elsewhere.cookie()).not.toBe(visitor.cookie());

  await visitor.post('/sign-out');

  expect(await elsewhere.actor()).not.toBeNull();
});

it('a token of one person with the signature of another opens nothing', async () => {
  const one = (await signedIn()).visitor.jar.get('debrief.session_token') ?? '';
  const other = (await signedIn()).visitor.jar.get('debrief.session_token') ?? '';
  const [token, signature] = [decodeURIComponent(one).split('.')[0], decodeURIComponent(other).split('.')[1]];

  const cookie = `debrief.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  expect(await test.door.resolveActor({ cookie }, false)).toBeNull();
  expect(token?.length).toBeGreaterThanOrEqual(32);
});

it.each([
  ['POST', '/sign-in/social'],
  ['POST', '/update-user'],
  ['POST', '/change-email'],
  ['POST', '/delete-user'],
  ['POST', '/set-password'],
  ['GET', '/list-sessions'],
  ['GET', '/reset-password/token'],
  ['GET', '/error'],
  ['GET', '/ok'],
  ['GET', '/sign-in/email'],
  ['POST', '/sign-up/email/'],
  ['POST', '//sign-up/email'],
  ['POST', '/../auth/sign-up/email'],
  ['POST', '/constructor'],
])('nothing is mounted at %s %s', async (method, path) => {
  const visitor = test.visitor();
  const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path);

  expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

it('a session ends after seven days without use and after thirty days in any case', async () => {
  const idle = await signedIn();
  const old = await signedIn();
  const used = await signedIn();
  const age = async (visitor: typeof idle.visitor, change: Record<string, Date>) => {
    const actor = await visitor.actor();
    await test.services.db
      .updateTable('user_session')
      .set(change)
      .where('id', '=', actor?.sessionId ?? '')
      .execute();
  };
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  await age(idle.visitor, { updated_at: daysAgo(7.01) });
  await age(old.visitor, { expires_at: daysAgo(0.01) });
  await age(used.visitor, { updated_at: daysAgo(6.9) });

  expect(await idle.visitor.actor()).toBeNull();
  expect((await idle.visitor.get('/get-session')).body).toBeNull();
  expect(await old.visitor.actor()).toBeNull();
  const actor = await used.visitor.actor();
  const session = await test.services.db
    .selectFrom('user_session')
    .selectAll()
    .where('id', '=', actor?.sessionId ?? '')
    .executeTakeFirstOrThrow();
  expect(Date.now() - session.updated_at.getTime()).toBeLessThan(60_000);

  await deleteExpired(test.services.db);
  const left = await test.services.db
    .selectFrom('user_session')
    .select('id')
    .where('updated_at', '<', daysAgo(7))
    .execute();
  expect(left).toEqual([]);
});

it('keeps no address of who signed in', async () => {
  const { visitor } = await signedIn();
  const actor = await visitor.actor();

  const session = await test.services.db
    .selectFrom('user_session')
    .selectAll()
    .where('id', '=', actor?.sessionId ?? '')
    .executeTakeFirstOrThrow();
  expect(session.ip_address).toBeNull();
});
