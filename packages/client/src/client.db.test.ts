import { type Installation, startInstallation } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDebriefClient, type PartialInsightUpdate, toDebriefError } from './index.ts';
import { submitEmptyAttempt } from './testing/submitted-attempt.ts';

const credentials = { email: 'student@debrief.test', password: 'debrief-demo' };

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation({ settings: { RULES_PACE_MS: '20' } });
}, 60_000);
afterAll(() => installation.stop());

it('signing in gives a token that carries the session, also into another client, until signing out [004-01, 004-03]', async () => {
  const client = createDebriefClient({ url: installation.url });
  await client.session.signIn(credentials);
  const again = createDebriefClient({ url: `${installation.url}/`, token: client.session.token ?? '' });

  expect((await again.api.accounts.me.query()).profile?.email).toBe(credentials.email);

  await client.session.signOut();
  expect(client.session.token).toBeNull();
  expect((await again.api.accounts.me.query()).profile).toBeNull();
});

it('a wrong password is told as not-signed-in, and a call without a session too', async () => {
  const client = createDebriefClient({ url: installation.url });
  const wrong = client.session.signIn({ ...credentials, password: 'something else' });

  await expect(wrong).rejects.toMatchObject({
    ...{ name: 'DebriefError', code: 'not-signed-in', reason: 'invalid-email-or-password' },
    requestId: expect.any(String),
  });
  const refused = await client.api.quizzes.list.query().catch(toDebriefError);
  expect(refused).toMatchObject({ code: 'not-signed-in', requestId: expect.any(String) });
});

it('an insight grows while it is written and ends as the validated one [000-35]', async () => {
  const client = createDebriefClient({ url: installation.url });
  await client.session.signInDemo('student');
  const updates: PartialInsightUpdate[] = [];

  for await (const update of client.partialInsights(await submitEmptyAttempt(client))) updates.push(update);

  const lengths = updates.map(({ insight }) => insight.summary?.length ?? 0);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(new Set(lengths).size).toBeGreaterThan(2);
  expect(updates.at(-1)).toMatchObject({
    status: 'ready',
    insight: { summary: expect.any(String), keyTakeaway: expect.any(String) },
    state: { way: { by: 'rules' } },
  });
});

it('leaving the loop, or the signal, ends the watch; what was written goes on without a reader', async () => {
  const client = createDebriefClient({ url: installation.url });
  await client.session.signInDemo('student');
  const attemptId = await submitEmptyAttempt(client);
  const leaving = new AbortController();

  for await (const { status } of client.partialInsights(attemptId, { signal: leaving.signal })) {
    if (status === 'writing') leaving.abort();
  }
  for await (const update of client.partialInsights(attemptId)) {
    expect(update.insight).toBeDefined();
    break;
  }

  expect(leaving.signal.aborted).toBe(true);
  await expect(readToEnd(client.partialInsights(attemptId))).resolves.toMatchObject({ status: 'ready' });
});

it('the insight of an attempt that is not there, or of somebody else, is refused', async () => {
  const client = createDebriefClient({ url: installation.url });
  await client.session.signInDemo('student');

  const strange = readToEnd(client.partialInsights(crypto.randomUUID()));

  await expect(strange).rejects.toMatchObject({ name: 'DebriefError', code: 'not-found' });
});

it('a server that cannot be reached is told as unavailable', async () => {
  const client = createDebriefClient({ url: 'http://127.0.0.1:9', token: 'any' });

  const watching = readToEnd(client.partialInsights(crypto.randomUUID(), { patienceMs: 200 }));

  await expect(watching).rejects.toMatchObject({ name: 'DebriefError', code: 'unavailable' });
  await expect(client.session.signIn(credentials)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await client.api.quizzes.list.query().catch(toDebriefError)).toMatchObject({ code: 'unavailable' });
});

it('a change whose answer is lost is sent again and has happened once [001-08]', async () => {
  const first = createDebriefClient({ url: installation.url });
  await first.session.signInDemo('tutor');
  const { token } = first.session;
  let isLost = true;
  const client = createDebriefClient({
    url: installation.url,
    token: token ?? '',
    retries: { baseMs: 1 },
    async fetch(url, init) {
      const response = await fetch(url, init);
      if (init?.method !== 'POST' || !isLost) return response;
      isLost = false;
      throw new TypeError('the connection was lost');
    },
  });

  const made = await client.api.accounts.createGroup.mutate({ name: 'Made once' });

  const { groups } = await client.api.accounts.listGroups.query();
  expect(isLost).toBe(false);
  expect(groups.filter(({ name }) => name === 'Made once').map(({ id }) => id)).toEqual([made.id]);
});

it('events begin with resync and tell what happens elsewhere, until the loop is left', async () => {
  const client = createDebriefClient({ url: installation.url });
  await client.session.signInDemo('student');
  const heard: string[] = [];

  for await (const { type } of client.watchEvents(['attempts'])) {
    heard.push(type);
    if (type === 'resync') void submitEmptyAttempt(client);
    else break;
  }

  expect(heard).toEqual(['resync', 'attempt.changed']);
});

async function readToEnd(updates: AsyncIterable<PartialInsightUpdate>) {
  let last: PartialInsightUpdate | undefined;
  for await (const update of updates) last = update;
  return last;
}
