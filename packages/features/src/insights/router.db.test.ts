import type { InsightEvent } from '@debrief/contracts';
import { type Actor, newId } from '@debrief/platform';
import { says } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller } from '../router.ts';
import type { OpenServices } from '../services.ts';
import { insightsPersonalData } from './personal-data.ts';
import { ensureInsightTask } from './tasks.ts';
import { type InsightBench, openInsightBench, view } from './testing/insight-bench.ts';
import type { TestAttempt } from './testing/make-attempt-queries.ts';

let bench: InsightBench;
let services: OpenServices;
let attempt: TestAttempt;

beforeAll(async () => {
  bench = await openInsightBench();
  services = await bench.start({ hasModel: false });
  attempt = await bench.submit(services);
});

afterAll(() => bench.close());

function callerOf(userId: string, role: Actor['role'] = 'student') {
  return createCaller({
    services,
    actor: { userId, role, sessionId: newId(), timeZone: 'UTC', locale: 'en' },
    requestId: 'test',
    isLocal: true,
    isSessionValid: async () => true,
  });
}

it('the student reads it as it is written, each event with its place [000-09, 000-25]', async () => {
  const { attemptId, userId } = attempt;
  const ids: string[] = [];
  const types: string[] = [];
  // Called in process, a tracked event is the pair that it is made of.
  const events = (await callerOf(userId).insights.watch({ attemptId })) as unknown as AsyncIterable<
    [id: string, event: InsightEvent]
  >;
  for await (const [id, event] of events) {
    ids.push(id);
    types.push(event.type);
  }

  expect(ids[0]).toBe('1:0');
  expect([types[0], types.at(-1)]).toEqual(['start', 'ready']);
  expect(await callerOf(userId).insights.get({ attemptId })).toMatchObject({ status: 'ready' });
});

it('to others there is no such attempt; their tutor and administrators see it and may not stop or retry it [000-34]', async () => {
  const { attemptId, userId } = attempt;
  const tutorId = newId();
  const groupId = newId();
  const { db } = bench.database;
  await db
    .insertInto('app_user')
    .values({ id: tutorId, name: 'Tutor', email: 'tutor@debrief.test' })
    .execute();
  await db.insertInto('study_group').values({ id: groupId, name: 'Group', created_by: tutorId }).execute();
  await db
    .insertInto('group_member')
    .values([
      { group_id: groupId, user_id: tutorId, part: 'tutor' },
      { group_id: groupId, user_id: userId, part: 'student' },
    ])
    .execute();
  const strangers = [callerOf(newId()), callerOf(newId(), 'tutor')];

  for (const { insights } of strangers) {
    await expect(insights.get({ attemptId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(insights.stop({ attemptId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const events = (await insights.watch({ attemptId }))[Symbol.asyncIterator]();
    await expect(events.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  for (const { insights } of [callerOf(tutorId, 'tutor'), callerOf(newId(), 'admin')]) {
    await expect(insights.get({ attemptId })).resolves.toMatchObject({ attemptId });
    await expect(insights.retry({ attemptId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

it('before the attempt is submitted there is nothing to read', async () => {
  const userId = newId();
  const attemptId = newId();
  const { db } = bench.database;
  await db
    .insertInto('app_user')
    .values({ id: userId, name: 'New', email: `${userId}@debrief.test` })
    .execute();
  await db
    .insertInto('attempt')
    .values({
      user_id: userId,
      id: attemptId,
      quiz_id: bench.bank.quizId,
      quiz_version_id: bench.bank.quizVersionId,
      mode: 'exam',
      seed: 'seed',
      paper: '{}',
      max_points: '9',
    })
    .execute();

  await expect(callerOf(userId).insights.get({ attemptId })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { reason: 'attempt-not-submitted' },
  });
});

it('the job writes what nobody wrote, and leaves alone what is written [000-11]', async () => {
  const other = await bench.submit(services);
  const context = { services, signal: new AbortController().signal, attempt: 1 };

  await ensureInsightTask.run(other, context);
  await ensureInsightTask.run(other, context);

  expect(
    await services.streams.find({ userId: other.userId, ownerKind: 'insight', ownerId: other.attemptId }),
  ).toMatchObject({
    status: 'ready',
    generation: 1,
  });
});

it('a submission brings its job along, once', async () => {
  const { attemptId } = await bench.submit(services);

  const { rows } = await bench.database.pool.query(
    `select run_at > now() + interval '10 seconds' as "isLater" from graphile_worker.jobs where key = $1`,
    [`insight:${attemptId}`],
  );

  expect(rows).toEqual([{ isLater: true }]);
});

it('what the room knows of a person can be exported, and is gone when erased, even while it is being written', async () => {
  const writing = await bench.start();
  bench.model.always(says({}, { firstTokenMs: 60_000 }));
  const { userId, attemptId } = attempt;
  const other = await bench.submit(writing);
  void view(writing, other, { until: () => true }).catch(() => {});
  await expect.poll(() => bench.model.requests.length).toBe(1);

  const exported = await insightsPersonalData.export(bench.database.db, userId);
  for (const id of [userId, other.userId]) {
    await bench.database.db.transaction().execute((trx) => insightsPersonalData.erase(trx, id));
  }

  expect(exported.insights).toMatchObject([{ attempt_id: attemptId, summary: expect.any(String) }]);
  expect(exported.claims.length).toBeGreaterThan(0);
  await bench.model.quiet();
  expect(bench.model.requests[0]?.isAborted).toBe(true);
  for (const table of ['insight', 'insight_claim', 'stream', 'stream_chunk'] as const) {
    const rows = await bench.database.db
      .selectFrom(table)
      .select('user_id')
      .where('user_id', 'in', [userId, other.userId])
      .execute();
    expect(rows).toEqual([]);
  }
});
