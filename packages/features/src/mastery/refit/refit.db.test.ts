import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertAttempt } from '../../dashboard/testing/history-queries.ts';
import { openQuizBench, type QuizBench } from '../../quizzes/testing/quiz-bench.ts';
import { rebuildOutdated } from '../rebuild-outdated.ts';
import { applyAttempt } from '../update-mastery.ts';
import { refit } from './refit.ts';

let bench: QuizBench;
const { signal } = new AbortController();
const few = { answers: 60, people: 5 };
const day = 86_400_000;
const start = Date.UTC(2026, 8, 1, 10);

beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

/** The first questions are easy for everybody, the others for nobody. */
async function anAttempt(userId: string, at: number): Promise<void> {
  const { bank, quizId, services } = bench;
  const outcomes = (['right', 'right', 'right', 'wrong', 'right', 'right'] as const).slice();
  const submission = { bank, quizId, submittedAt: new Date(at), outcomes };
  const attemptId = await insertAttempt(services.db, userId, submission);
  await applyAttempt(services, { userId, attemptId });
}

async function query<Row>(text: string): Promise<Row[]> {
  return (await bench.database.pool.query(text)).rows;
}

it('constants fitted to own answers are used when they predict others better; nothing is lost or learned twice', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(bench.database.db)));
  for (const { userId } of people) await anAttempt(userId, start);
  await refit(bench.services, signal, few);
  expect(await query('select from mastery_model')).toHaveLength(0);

  for (const round of [1, 2, 3])
    for (const { userId } of people) await anAttempt(userId, start + round * day);
  const late = await aPerson(bench.database.db);
  await Promise.all([refit(bench.services, signal, few), anAttempt(late.userId, start + 4 * day)]);

  const [model] = await query<{ version: number; is_in_use: boolean; gain: number }>(
    'select version, is_in_use, log_loss_before - log_loss as gain from mastery_model',
  );
  expect(model).toMatchObject({ version: 1, is_in_use: true });
  expect(model?.gain).toBeGreaterThan(0);
  expect(await rebuildOutdated(bench.services)).toBeGreaterThanOrEqual(people.length);
  expect(await rebuildOutdated(bench.services)).toBe(0);
  const [learned] = await query(
    `select (select sum((memory ->> 'answers')::int)::int from mastery_question) as "byQuestions",
      (select count(*)::int from mastery_answer where is_counted) as answers,
      (select min(model_version) from mastery_learner) as version`,
  );
  expect(learned).toEqual({ byQuestions: 150, answers: 150, version: 1 });
});

it('is not repeated before a tenth more answers are there', async () => {
  await refit(bench.services, signal, few);

  expect(await query('select from mastery_model')).toHaveLength(1);
});
