import { addPerson, type Installation, type Person, startInstallation } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertBank } from './testing/make-attempt-queries.ts';

let at: Installation;
let student: Person;

beforeAll(async () => {
  at = await startInstallation({ hasDemo: false, settings: { RULES_PACE_MS: '100' } });
  student = await addPerson(at);
}, 60_000);

afterAll(() => at.stop());

/** A tRPC call over HTTP, as a browser makes it. */
async function call(path: string, input: object, method: 'GET' | 'POST'): Promise<unknown> {
  const text = JSON.stringify(input);
  const query = method === 'GET' ? `?input=${encodeURIComponent(text)}` : '';
  const response = await fetch(`${at.url}/api/trpc/${path}${query}`, {
    method,
    headers: {
      origin: at.url,
      cookie: `${student.cookie.name}=${student.cookie.value}`,
      'content-type': 'application/json',
    },
    ...(method === 'POST' && { body: text }),
  });
  const { result } = (await response.json()) as { result: { data: unknown } };
  return result.data;
}

it('a server that is killed in the middle of an insight and started again ends with one whole insight', async () => {
  const { db } = at.database;
  const bank = await insertBank(db, 12);
  const started = (await call('quizzes.startAttempt', { quizId: bank.quizId, mode: 'exam' }, 'POST')) as {
    id: string;
  };
  const attemptId = started.id;
  const findStream = () =>
    db.selectFrom('stream').selectAll().where('owner_id', '=', attemptId).executeTakeFirstOrThrow();
  await call('quizzes.submitAttempt', { attemptId }, 'POST');
  await expect.poll(async () => (await findStream()).position, { timeout: 10_000 }).toBeGreaterThan(10);

  await at.server.kill();
  expect((await findStream()).status).toBe('writing');
  await at.restartServer();

  const state = () => call('insights.get', { attemptId }, 'GET');
  await expect.poll(state, { timeout: 15_000, interval: 200 }).toMatchObject({ status: 'ready' });
  expect((await findStream()).generation).toBe(2);
  expect(await state()).toMatchObject({ insight: { summary: expect.any(String) }, way: { by: 'rules' } });
  const calls = await db.selectFrom('ai_call').select('id').where('task', '=', 'insights.debrief').execute();
  expect(calls).toHaveLength(1);
}, 60_000);
