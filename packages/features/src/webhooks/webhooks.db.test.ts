import { webhookMessageSchema } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aBank, aQuiz } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { writeInsight } from '../insights/index.ts';
import { listNotifications } from '../notifications/list-notifications.ts';
import { startAttempt, submitAttempt } from '../quizzes/index.ts';
import { recordOutcome } from '../readiness/outcomes/record-outcome.ts';
import { createCaller } from '../router.ts';
import { completeGoal } from '../study-plan/complete-goal.ts';
import { setGoal } from '../study-plan/set-goal.ts';
import { insertExam } from '../study-plan/testing/goal-bench-queries.ts';
import { takeInEventTask, webhookTasks } from './tasks.ts';
import { ageEvents, removeJobs, switchAllOff, waitingJobs } from './testing/bench-queries.ts';
import { openWebhookBench, type WebhookBench } from './testing/webhook-bench.ts';

let bench: WebhookBench;

beforeAll(async () => {
  bench = await openWebhookBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await switchAllOff(bench.db);
  await removeJobs(bench.db, takeInEventTask.name);
  bench.receiver.received.length = 0;
  bench.receiver.answer = () => ({});
});

const callerOf = (actor: Actor) =>
  createCaller({
    ...{ services: bench.services, actor, requestId: 'r', isLocal: false },
    isSessionValid: async () => true,
  }).webhooks;
const settings = (path = '/') => ({
  ...{ url: `${bench.receiver.url}${path}`, events: ['plan.changed' as const], audience: 'own' as const },
});

it('a quiz that is submitted, its debrief and a goal that is reached arrive in their shapes, in order', async () => {
  const student = await bench.person();
  const bank = await aBank(bench.db);
  const quizId = await aQuiz(bench.db, bank);
  const examId = await insertExam(bench.db);
  const events = ['attempt.submitted', 'insight.ready', 'goal.completed'] as const;
  await bench.endpoint(student, { events });
  await setGoal(bench.services, student.userId, { examId, examOn: null, hoursPerWeek: 3 });
  const attemptId = await startAttempt(bench.services, student, { quizId, mode: 'exam' });
  const { scoreCard } = await submitAttempt(bench.services, student.userId, { attemptId });
  await writeInsight(bench.services, { userId: student.userId, attemptId });
  await completeGoal(bench.services, { userId: student.userId });

  await bench.takeInAll('last');
  await bench.send();

  const messages = bench.received().map(({ message }) => webhookMessageSchema.parse(message));
  const personId = student.userId;
  expect(messages.map(({ type, data }) => ({ type, data }))).toEqual([
    {
      type: 'attempt.submitted',
      data: {
        ...{
          personId,
          attemptId,
          quizId,
          scorePercent: scoreCard.scorePercent,
          hasPassed: scoreCard.hasPassed,
        },
        ...{ questionCount: scoreCard.counts.total, rightCount: 0, unmarkedCount: 0 },
        durationMs: scoreCard.durationMs,
      },
    },
    { type: 'insight.ready', data: { personId, attemptId } },
    { type: 'goal.completed', data: { personId, examId, by: 'person' } },
  ]);
});

it('an exam that was passed says so itself', async () => {
  const student = await bench.person();
  const examId = await insertExam(bench.db);
  await setGoal(bench.services, student.userId, { examId, examOn: null, hoursPerWeek: 3 });
  const consents = { consentsToStatistics: false, consentsToComparison: false };

  await recordOutcome(bench.services, student, {
    ...{ examId, takenOn: '2026-11-01', hasPassed: true, scorePercent: null },
    ...consents,
  });

  expect(await waitingJobs(bench.db, 'study-plan.take-in-outcome')).toMatchObject([
    { payload: { userId: student.userId, examId, hasPassed: true } },
  ]);
});

it('a key hears of nothing that it could not read [004-06]', async () => {
  const student = await bench.person();
  const withKey = callerOf({ ...student, scopes: ['webhooks:write', 'study-plan:read'] });
  const { endpoint } = await withKey.create(settings());

  const more = { ...settings(), events: ['plan.changed' as const, 'insight.ready' as const] };
  const refused = { cause: { code: 'not-allowed', reason: 'scope-missing' } };
  await expect(withKey.create(more)).rejects.toMatchObject(refused);
  await expect(withKey.update({ ...more, name: '', endpointId: endpoint.id })).rejects.toMatchObject(refused);
  expect((await callerOf(student).create(more)).endpoint.events).toHaveLength(2);
});

it('an account that everybody uses makes us call nobody', async () => {
  const guest = await bench.person();
  await bench.db.updateTable('app_user').set({ is_demo: true }).where('id', '=', guest.userId).execute();
  const openSettings = { ...bench.services.settings, demo: 'open' as const };
  const inOpenDemo = createCaller({
    ...{ services: { ...bench.services, settings: openSettings }, actor: guest, requestId: 'r' },
    ...{ isLocal: false, isSessionValid: async () => true },
  }).webhooks;

  await expect(inOpenDemo.create(settings())).rejects.toMatchObject({
    cause: { code: 'not-allowed', reason: 'webhook-demo' },
  });
  expect((await callerOf(guest).create(settings())).endpoint.state).toBe('new');
});

it('while nobody listens nothing is written for it', async () => {
  const student = await bench.person();

  await bench.planChanges(student.userId);

  expect(await waitingJobs(bench.db, takeInEventTask.name)).toEqual([]);
});

it('what happened before an address was there, or while it was switched off, is not sent to it', async () => {
  const student = await bench.person();
  const { endpoint } = await bench.endpoint(student, { events: ['insight.ready'] });
  await bench.planChanges(student.userId);
  await callerOf(student).switch({ endpointId: endpoint.id, isOn: false });
  const later = await callerOf(student).create(settings());
  await bench.planChanges(student.userId);

  await bench.takeInAll();
  await bench.send();

  const { items } = await callerOf(student).deliveries({ endpointId: later.endpoint.id });
  expect(bench.received()).toHaveLength(1);
  expect(items).toHaveLength(1);
});

it.each([
  ['https://169.254.169.254/latest', 'webhook-not-public'],
  ['http://hooks.example.com/', 'webhook-not-https'],
  ['https://me:secret@hooks.example.com/', 'webhook-has-credentials'],
  ['hooks', 'webhook-not-an-address'],
])('an address that may not be called is not taken: %s', async (url, reason) => {
  const student = await bench.person();

  await expect(callerOf(student).create({ ...settings(), url })).rejects.toMatchObject({
    cause: { code: 'invalid', reason },
  });
});

it('the secret is told once; there are ten addresses at most', async () => {
  const student = await bench.person();
  const caller = callerOf(student);
  const { secret } = await caller.create(settings());
  for (let count = 1; count < 10; count += 1) await caller.create(settings());

  expect(secret).toMatch(/^whsec_[\w+/]{32}$/);
  expect(JSON.stringify(await caller.list())).not.toContain(secret.slice(6));
  await expect(caller.create(settings())).rejects.toMatchObject({ cause: { reason: 'too-many-webhooks' } });
});

it('a test says what came back, as text and no more than its beginning, and not twice in a moment', async () => {
  const student = await bench.person();
  const caller = callerOf(student);
  const { endpoint, secret } = await caller.create(settings('/test'));
  bench.receiver.answer = () => ({ status: 418, body: `<b>\0no</b>${'x'.repeat(5_000)}` });

  const result = await caller.sendTest({ endpointId: endpoint.id });

  expect(result).toMatchObject({ isDelivered: false, status: 418, failure: null });
  expect(result.answer).toMatch(/^<b>no<\/b>x{150,}$/);
  expect(result.answer.length).toBeLessThanOrEqual(200);
  expect(bench.receiver.verify(bench.received('/test')[0] as never, secret)).toMatchObject({
    ...{ type: 'ping', data: { endpointId: endpoint.id } },
  });
  await expect(caller.sendTest({ endpointId: endpoint.id })).rejects.toMatchObject({
    cause: { code: 'too-many' },
  });
});

it('the log has each try, page by page; one can be sent again under its old id', async () => {
  const student = await bench.person();
  const caller = callerOf(student);
  const { endpoint } = await caller.create(settings('/log'));
  for (let count = 0; count < 3; count += 1) await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();

  const first = await caller.deliveries({ endpointId: endpoint.id, limit: 2 });
  const second = await caller.deliveries({ endpointId: endpoint.id, limit: 2, cursor: first.nextCursor });
  const [oldest] = second.items;
  await caller.replay({ deliveryId: oldest?.id ?? '' });
  await bench.send();

  const received = bench.received('/log').map(({ id }) => id);
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  expect(oldest?.tries).toMatchObject([{ number: 1, status: 204, failure: null, answer: '' }]);
  expect(received).toEqual([...new Set(received), oldest?.eventId]);
});

it('the owner of an address that was given up is told by a notice', async () => {
  const student = await bench.person();
  const { endpoint } = await callerOf(student).create(settings('/told'));
  bench.receiver.answer = () => ({ status: 410 });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();

  const tellOff = webhookTasks.find(({ name }) => name === 'webhooks.tell-off');
  const [job] = await waitingJobs<never>(bench.db, 'webhooks.tell-off');
  const context = { services: bench.services, signal: new AbortController().signal, attempt: 1 };
  await tellOff?.run(job?.payload as never, context);
  await tellOff?.run(job?.payload as never, context);

  const { items } = await listNotifications(bench.services, student.userId, { limit: 10 });
  expect(items).toMatchObject([
    { kind: 'webhook-off', endpointId: endpoint.id, host: new URL(bench.receiver.url).host, reason: 'gone' },
  ]);
});

it('after thirty days what was sent is forgotten, and what still waits is not', async () => {
  const student = await bench.person();
  const caller = callerOf(student);
  const { endpoint } = await caller.create(settings('/old'));
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();
  bench.receiver.answer = () => ({ status: 500 });
  await bench.planChanges(student.userId);
  await bench.takeInAll();
  await bench.send();
  await ageEvents(bench.db, 31);

  const prune = webhookTasks.find(({ name }) => name === 'webhooks.prune');
  const signal = new AbortController().signal;
  await prune?.run({} as never, { services: bench.services, signal, attempt: 1 });

  const { items } = await caller.deliveries({ endpointId: endpoint.id });
  expect(items.map(({ state }) => state)).toEqual(['waiting']);
});
