import {
  type Installation,
  type ProviderDouble,
  sayFor,
  signIn,
  startInstallation,
  startProviderDouble,
} from '@debrief/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  insertBank,
  insertSubmittedAttempt,
  type TestAttempt,
  type TestBank,
} from '../../../packages/features/src/insights/testing/make-attempt-queries.ts';

let model: ProviderDouble;
let at: Installation;
let bank: TestBank;

beforeAll(async () => {
  model = await startProviderDouble();
  const settings = {
    ...{ AI_BALANCED: 'openai:double', OPENAI_API_KEY: 'none', OPENAI_BASE_URL: model.openaiUrl },
  };
  at = await startInstallation({ hasDemo: false, settings });
  bank = await insertBank(at.database.db);
}, 60_000);
afterAll(async () => {
  await at.stop();
  await model.close();
});
beforeEach(() => model.reset());

/** An answer of about so many milliseconds. */
function letModelTake(ms: number): void {
  model.always(({ schema, prompt }) => ({
    ...{ say: sayFor(schema ?? {}, { prompt, chars: 1_000 }), chunkChars: 20, paceMs: ms / 50 },
  }));
}

type Attempt = TestAttempt & { authorization: string };

async function anAttempt(mark: string): Promise<Attempt> {
  const { db } = at.database;
  const attempt = await db.transaction().execute((trx) => insertSubmittedAttempt(trx, bank, mark));
  const email = `${attempt.userId}@debrief.test`;
  const { token } = await signIn(at, { id: attempt.userId, name: 'Nadia Nguyen', email });
  return { ...attempt, authorization: `Bearer ${token}` };
}

/** Watches until the stream ends; resolves `begun` with the first words of the model. */
function watch({ attemptId, authorization }: Attempt) {
  const input = encodeURIComponent(JSON.stringify({ attemptId }));
  const begun = Promise.withResolvers<void>();
  const ended = fetch(`${at.url}/api/trpc/insights.watch?input=${input}`, {
    headers: { authorization },
  }).then(async ({ body }) => {
    let text = '';
    for await (const piece of (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (text.includes('"delta"')) begun.resolve();
    }
    return text;
  });
  return { begun: begun.promise, ended };
}

function streamOf({ attemptId }: TestAttempt) {
  return at.database.db
    .selectFrom('stream')
    .selectAll()
    .where('owner_id', '=', attemptId)
    .executeTakeFirstOrThrow();
}

it('server and worker that are asked to end finish the insights they write; readers are sent away between two events', async () => {
  letModelTake(2_500);
  const [watched, byJob] = [await anAttempt('of the server'), await anAttempt('of the worker')];
  const reader = await beginBoth(watched, byJob);

  const [text] = await Promise.all([reader.ended, stopBoth()]);

  expect(text.endsWith('\n\nretry: 200\n\n')).toBe(true);
  for (const attempt of [watched, byJob])
    expect(await streamOf(attempt)).toMatchObject({ status: 'ready', generation: 1, lease_until: null });
  expect(model.requests).toHaveLength(2);
  expect(await countLockedJobs()).toBe(0);
  await Promise.all([at.restartServer(), at.restartWorker()]);
}, 90_000);

it('insights that take too long are handed over, and the next start goes on with them', async () => {
  letModelTake(60_000);
  const [watched, byJob] = [
    await anAttempt('too long for the server'),
    await anAttempt('and for the worker'),
  ];
  const reader = await beginBoth(watched, byJob);

  await Promise.all([reader.ended, stopBoth()]);

  for (const attempt of [watched, byJob])
    expect(await streamOf(attempt)).toMatchObject({ status: 'pending', lease_until: null });
  expect(await countLockedJobs()).toBe(0);
  letModelTake(200);
  await Promise.all([at.restartServer(), at.restartWorker()]);
  for (const attempt of [watched, byJob])
    await expect.poll(async () => (await streamOf(attempt)).status, { timeout: 15_000 }).toBe('ready');
  expect(model.requests).toHaveLength(4);
}, 90_000);

/** The server writes one insight, watched by a reader, and the worker another. */
async function beginBoth(watched: Attempt, byJob: Attempt) {
  await addJob(byJob);
  await expect.poll(() => model.requests.length, { timeout: 10_000 }).toBe(1);
  const reader = watch(watched);
  await reader.begun;
  return reader;
}

async function stopBoth(): Promise<void> {
  const startedAt = performance.now();
  await Promise.all([at.server.stop(), at.worker.stop()]);
  expect([at.server.exitCode(), at.worker.exitCode()]).toEqual([0, 0]);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
}

async function addJob({ userId, attemptId }: TestAttempt): Promise<void> {
  const payload = JSON.stringify({ userId, attemptId });
  await sql`select graphile_worker.add_job('insights.ensure-insight', ${payload}::json)`.execute(
    at.database.db,
  );
}

async function countLockedJobs(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from graphile_worker._private_jobs where locked_by is not null`.execute(
    at.database.db,
  );
  return rows[0]?.count ?? 0;
}
