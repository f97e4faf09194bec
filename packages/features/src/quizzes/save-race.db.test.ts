import { randomUUID } from 'node:crypto';
import type { StoredQuestion } from '@debrief/testing';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aStartedAttempt,
  countRows,
  openQuizBench,
  type QuizBench,
  save,
  type TestAttempt,
} from './testing/quiz-bench.ts';

let bench: QuizBench;
let question: StoredQuestion;
beforeAll(async () => {
  bench = await openQuizBench();
  question = bench.bank.questions[0] as StoredQuestion;
});
afterAll(() => bench.close());

/** Does `work` while the change is made and not yet committed, and lets `work` go on once it waits for it. */
async function during<Result>(
  change: (client: PoolClient) => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await bench.database.pool.connect();
  try {
    await client.query('begin');
    await change(client);
    const result = work();
    const ended = result.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([ended, isSomebodyWaiting()])));
    await client.query('commit');
    return await result;
  } finally {
    client.release(true);
  }
}

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await bench.database.pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

it('a save waits for a submission that has begun and then finds the attempt closed', async () => {
  const attempt = await aStartedAttempt(bench);
  const submission = `update attempt set status = 'submitted', submitted_at = now(), submitted_by = 'student' where id = '${attempt.attemptId}'`;

  const result = await during(
    (client) => client.query(submission),
    () => save(bench, attempt, { question }),
  );

  expect(result.status).toBe('closed');
  expect(await countRows(bench, 'answer_log', `attempt_id = '${attempt.attemptId}'`)).toBe(0);
});

it('a save that loses its revision to another at the last moment is kept as stale', async () => {
  const attempt = await aStartedAttempt(bench);

  const result = await during(
    (client) => insertAnswer(client, attempt, randomUUID()),
    () => save(bench, attempt, { question }),
  );

  expect(result).toMatchObject({ status: 'conflict', current: { response: question.wrong, revision: 1 } });
  expect(
    await countRows(bench, 'answer_log', `attempt_id = '${attempt.attemptId}' and standing = 'stale'`),
  ).toBe(1);
});

it('the same save arriving twice at the same moment has one result', async () => {
  const attempt = await aStartedAttempt(bench);
  const saveKey = randomUUID();

  const result = await during(
    (client) => insertAnswer(client, attempt, saveKey),
    () => save(bench, attempt, { question, saveKey, response: question.wrong }),
  );

  expect(result).toMatchObject({ status: 'saved', revision: 1 });
});

function insertAnswer(client: PoolClient, { student, attemptId }: TestAttempt, saveKey: string) {
  return client.query(
    `insert into answer_log (user_id, id, attempt_id, question_version_id, response, revision, base_revision, standing)
     values ($1, $2, $3, $4, $5, 1, 0, 'counted')`,
    [student.userId, saveKey, attemptId, question.versionId, JSON.stringify(question.wrong)],
  );
}
