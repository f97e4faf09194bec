import type { RequestContext } from '@debrief/platform';
import { aBank, aGroup, aPerson, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../api-keys/change-keys.ts';
import { isKeyLiving, resolveApiKey } from '../../api-keys/index.ts';
import { isPreviewTokenLiving } from '../../question-bank/index.ts';
import { createCaller } from '../../router.ts';
import { isSessionLiving } from '../sign-in/session-queries.ts';
import { openTestDoor } from '../visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;
const password = 'correct horse battery';
let people = 0;

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

const callerOf = (actor: RequestContext['actor']) =>
  createCaller({
    ...{ services: test.services, actor, requestId: 'test', isLocal: false },
    isSessionValid: async () => true,
  });
const anAdmin = async () => callerOf(await aPerson(test.services.db, { role: 'admin', name: 'Ada' }));

const reasonOf = (error: { cause: { reason: string } }) => error.cause.reason;

async function somebody() {
  people += 1;
  const email = `suspended${people}@example.org`;
  await test.visitor().post('/sign-up/email', { name: 'Somebody', email, password });
  const visitor = test.visitor();
  const signIn = () => visitor.post('/sign-in/email', { email, password });
  await signIn();
  const actor = await visitor.actor();
  if (!actor) throw new Error('The door did not open.');
  return { email, visitor, signIn, actor };
}

async function aKeyOf(userId: string) {
  const wanted = { name: 'Mine', scopes: ['quizzes:read' as const], expiresInDays: 90 as const };
  const { key, id } = await createKey(test.services, userId, wanted);
  const use = async () => (await resolveApiKey(test.services, { key, calls: 1, isLocal: false })).outcome;
  return { id, use, isLiving: () => isKeyLiving(test.services.db, { userId, keyId: id }) };
}

it('who is suspended is out at once, by session and by key; restored, they are as before but for signing in', async () => {
  const admin = await anAdmin();
  const { visitor, signIn, actor } = await somebody();
  const key = await aKeyOf(actor.userId);

  const seen = await admin.accounts.suspend({ personId: actor.userId, reason: 'Shares answers.' });

  expect(seen.suspension).toMatchObject({ reason: 'Shares answers.', by: 'Ada' });
  expect(await visitor.actor()).toBeNull();
  expect(await isSessionLiving(test.services.db, actor.sessionId)).toBe(false);
  expect([await key.use(), await key.isLiving()]).toEqual(['dead', false]);
  expect((await admin.accounts.listSuspended()).people.map(({ userId }) => userId)).toContain(actor.userId);
  expect((await admin.accounts.restore({ personId: actor.userId })).suspension).toBeNull();
  expect([await key.use(), await key.isLiving()]).toEqual(['good', true]);
  expect(await visitor.actor()).toBeNull();
  expect((await signIn()).status).toBe(200);
  expect(await visitor.actor()).toMatchObject({ userId: actor.userId });
});

it('signing in says so to them alone: who does not know the password learns nothing', async () => {
  const admin = await anAdmin();
  const { email, actor, signIn } = await somebody();
  await admin.accounts.suspend({ personId: actor.userId, reason: 'A secret reason.' });

  const told = await signIn();
  const guessed = await test.visitor().post('/sign-in/email', { email, password: 'another password' });

  expect(told).toMatchObject({ status: 403, body: { code: 'ACCOUNT_SUSPENDED' } });
  expect(told.text).not.toContain('secret reason');
  expect(told.headers.getSetCookie().join()).not.toContain('session_token');
  expect(guessed).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
});

it('a session that was made at the same moment opens nothing', async () => {
  const admin = await anAdmin();
  const { actor, visitor, signIn } = await somebody();
  await signIn();
  await test.services.db
    .updateTable('app_user')
    .set({ suspended_at: new Date(), suspended_reason: '' })
    .where('id', '=', actor.userId)
    .execute();

  expect(await visitor.actor()).toBeNull();
  await admin.accounts.restore({ personId: actor.userId });
  expect(await visitor.actor()).not.toBeNull();
});

it('what they have open ends, by session and by key, in every process', async () => {
  const admin = await anAdmin();
  const { actor } = await somebody();
  const key = await aKeyOf(actor.userId);
  const streams = [actor, { ...actor, sessionId: key.id, scopes: ['events:read' as const] }].map((who) =>
    callerOf(who).events.watch({ topics: ['jobs'] }),
  );
  const ends = streams.map(async (opened) => {
    for await (const _each of await opened);
  });
  const outcomes = Promise.allSettled(ends);

  await admin.accounts.suspend({ personId: actor.userId, reason: 'Enough.' });

  const reasons = (await outcomes).map((each) => each.status === 'rejected' && each.reason.cause.reason);
  expect(reasons).toEqual(['session-ended', 'session-ended']);
});

it('links that they gave away open nothing until they are restored: invitations, previews and their pictures', async () => {
  const admin = await anAdmin();
  const tutor = await aPerson(test.services.db, { role: 'tutor' });
  const { accounts, questionBank } = callerOf(tutor);
  const groupId = await aGroup(test.services.db, { tutors: [tutor], students: [] });
  const questionId = await aQuestionOf(tutor.userId);
  const { url } = await accounts.createInvitation({ kind: 'group', groupId });
  const invitation = { token: url.split('/').at(-1) ?? '' };
  const preview = await questionBank.makePreviewLink({ questionId });
  const student = callerOf(await aPerson(test.services.db));
  const opened = () =>
    Promise.all([
      student.accounts.getInvitation(invitation).then(() => 'open', reasonOf),
      student.accounts.acceptInvitation(invitation).then(() => 'open', reasonOf),
      student.questionBank.openPreview({ token: preview.token }).then(() => 'open', reasonOf),
      isPreviewTokenLiving(test.services.db, preview.token),
    ]);

  await admin.accounts.suspend({ personId: tutor.userId, reason: 'Enough.' });
  const during = await opened();
  await admin.accounts.restore({ personId: tutor.userId });

  expect(during).toEqual(['invitation-revoked', 'invitation-revoked', 'preview-over', false]);
  expect(await opened()).toEqual(['open', 'open', 'open', true]);
});

async function aQuestionOf(userId: string): Promise<string> {
  const { questions } = await aBank(test.services.db);
  const questionId = questions[0]?.questionId ?? '';
  await test.database.pool.query('update question set owner_id = $1 where id = $2', [userId, questionId]);
  return questionId;
}

it('nothing of theirs is deleted or changed', async () => {
  const admin = await anAdmin();
  const { actor } = await somebody();
  const { webhooks } = callerOf(actor);
  const url = 'https://hooks.acme.com/';
  await webhooks.create({ url, events: ['plan.changed'], audience: 'own' });

  await admin.accounts.suspend({ personId: actor.userId, reason: 'Enough.' });

  expect((await webhooks.list()).endpoints).toMatchObject([{ url, state: 'new' }]);
});

it('of two administrators who suspend each other at the same moment one stays', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => aPerson(test.services.db, { role: 'admin' })));
  if (!one || !other) throw new Error('Two were made.');
  const holder = await test.database.pool.connect();
  await holder.query('begin');
  await holder.query('select from app_user where id = any($1) for update', [[one.userId, other.userId]]);
  const suspend = (by: TestPerson, { userId: personId }: TestPerson) =>
    callerOf(by)
      .accounts.suspend({ personId, reason: 'First.' })
      .then(() => 'suspended', reasonOf);

  const asked = Promise.all([suspend(one, other), suspend(other, one)]);
  await expect.poll(countLockWaits).toBe(2);
  await holder.query('commit');
  holder.release();

  expect((await asked).sort()).toEqual(['session-ended', 'suspended']);
});

async function countLockWaits(): Promise<number> {
  const { rows } = await test.database.pool.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

it('who suspended somebody stays named when another gives a new reason', async () => {
  const [ada, eve] = [
    await anAdmin(),
    callerOf(await aPerson(test.services.db, { role: 'admin', name: 'Eve' })),
  ];
  const { actor } = await somebody();
  const first = await ada.accounts.suspend({ personId: actor.userId, reason: 'First.' });

  const then = await eve.accounts.suspend({ personId: actor.userId, reason: 'Second.' });

  expect(then.suspension).toEqual({ ...first.suspension, reason: 'Second.' });
});

it('who may not come in is listed page by page, each of them once, the last one first', async () => {
  const admin = await anAdmin();
  for (let made = 0; made < 3; made++) {
    const { userId } = await aPerson(test.services.db);
    await admin.accounts.suspend({ personId: userId, reason: 'Enough.' });
  }
  const all = await admin.accounts.listSuspended({ limit: 100 });

  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await admin.accounts.listSuspended({ cursor, limit: 2 });
    seen.push(...page.people.map(({ userId }) => userId));
    cursor = page.nextCursor;
  }

  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(seen).toEqual(all.people.map(({ userId }) => userId));
  const times = all.people.map(({ suspension }) => suspension?.at ?? '');
  expect(times).toEqual([...times].sort().reverse());
  await expect(admin.accounts.listSuspended({ cursor: 'yesterday' })).rejects.toMatchObject({
    cause: { reason: 'bad-cursor' },
  });
});

it('nobody suspends themselves, and where everybody is the demo administrator that one suspends nobody and reads of nobody', async () => {
  const me = await aPerson(test.services.db, { role: 'admin' });
  const demo = await aPerson(test.services.db, { role: 'admin' });
  const { actor } = await somebody();
  await test.services.db
    .updateTable('app_user')
    .set({ is_demo: true })
    .where('id', '=', demo.userId)
    .execute();
  const settings = { ...test.services.settings, demo: 'open' as const };
  const visitor = createCaller({
    ...{ services: { ...test.services, settings }, actor: demo, requestId: 'test', isLocal: false },
    isSessionValid: async () => true,
  });

  const reason = 'Enough.';
  const refusals = [
    callerOf(me).accounts.suspend({ personId: me.userId, reason }),
    visitor.accounts.suspend({ personId: actor.userId, reason }),
    visitor.accounts.restore({ personId: actor.userId }),
    visitor.accounts.getPerson({ personId: actor.userId }),
    visitor.accounts.listSuspended(),
  ].map((asked) => asked.catch(reasonOf));

  expect(await Promise.all(refusals)).toEqual(['suspending-yourself', ...Array(4).fill('demo-account')]);
});
