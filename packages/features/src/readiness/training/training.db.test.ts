import type { TrainingRow } from '@debrief/core/pass-training';
import { runAlone } from '@debrief/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExamBench, openExamBench } from '../testing/exam-bench.ts';
import { insertOutcomes } from '../testing/simulated-outcomes-queries.ts';
import { findPassModel } from './find-pass-model.ts';
import { readOutcomes } from './read-outcomes.ts';
import { trainOnOutcomes } from './train-on-outcomes.ts';

let bench: ExamBench;

beforeAll(async () => {
  bench = await openExamBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.database.pool.query('delete from exam_outcome');
  await bench.database.pool.query('delete from readiness_model');
});

const train = () => trainOnOutcomes(bench.services, new AbortController().signal);
const used = () => findPassModel(bench.services.db);
async function versions() {
  const { rows } = await bench.database.pool.query('select * from readiness_model order by version');
  return rows;
}
async function taught() {
  const rows: TrainingRow[] = [];
  for await (const piece of readOutcomes(bench.services.db)) rows.push(...piece);
  return rows;
}

describe('the nightly training', () => {
  test('leaves it to the rules with 499 outcomes, speaks itself from 500 on, and is silent when one is taken back [000-40, 000-45]', async () => {
    await insertOutcomes(bench, { count: 499, truth: 'practice', seed: 'few' });
    await train();
    expect([await used(), await versions()]).toEqual([undefined, []]);

    await insertOutcomes(bench, { count: 1, truth: 'practice', seed: 'one more' });
    // Once at a time: who comes second leaves it to the first.
    await Promise.all([train(), train()]);
    const [row, ...others] = await versions();

    expect(others).toEqual([]);
    expect(row).toMatchObject({ version: 1, outcome_count: 500, beats_rules: true });
    expect(Number(row.model_brier)).toBeLessThan(Number(row.rules_brier));
    expect(row.features).toContain(`accuracy:${bench.bank.conceptIds[0]}`);
    expect(JSON.stringify(row)).not.toMatch(/Ada|Byron|example\.org/);
    expect(await used()).toMatchObject({ version: 1, model: { shape: 1, counts: { rows: 500 } } });

    await bench.database.pool.query(
      'update exam_outcome set consents_to_statistics = false where user_id = (select min(user_id::text)::uuid from exam_outcome)',
    );
    await train();
    expect(await used()).toBeUndefined();
  });

  test('leaves it to the rules where outcomes fall by lot, says so in its version, and keeps those of a month', async () => {
    await insertVersions(40);
    await insertOutcomes(bench, { count: 500, truth: 'lot', seed: 'lot' });

    await train();

    const kept = await versions();
    expect(kept.map((row) => row.version)).toEqual(Array.from({ length: 30 }, (_, index) => index + 12));
    expect(kept.at(-1)).toMatchObject({ version: 41, beats_rules: false });
    expect(await used()).toBeUndefined();
  });

  test('takes in outcomes with consent alone, and none of people who are gone', async () => {
    await insertOutcomes(bench, { count: 25, truth: 'practice', seed: 'agree' });
    await insertOutcomes(bench, { count: 2, truth: 'practice', seed: 'do not', consents: false });
    expect(await taught()).toHaveLength(25);

    await bench.database.pool.query(
      'delete from app_user where id = (select user_id from exam_outcome where consents_to_statistics limit 1)',
    );

    expect(await taught()).toHaveLength(24);
  });

  test('knows each person’s own answers, none of the day of the exam and after, and nobody’s name', async () => {
    await insertOutcomes(bench, { count: 2, truth: 'practice', seed: 'before' });
    const before = await taught();
    expect(before.map((row) => row.features.answerCount)).toEqual([Math.log1p(40), Math.log1p(40)]);

    await bench.database.pool.query(
      `insert into attempt_result (user_id, attempt_id, question_version_id, question_id, topic_id, credit, points,
         max_points, outcome, time_spent_ms, is_first, submitted_at)
       select distinct on (result.user_id) result.user_id, attempt_id, $1::uuid, question_id, topic_id, 0, 0, 1, 'wrong',
         1, false, taken_on
       from attempt_result result join exam_outcome using (user_id)`,
      [bench.bank.questions[5]?.versionId],
    );

    expect(await taught()).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/Ada|Byron|example\.org/);
  });

  test('stops when the worker stops, and the lock is free again', async () => {
    await insertOutcomes(bench, { count: 40, truth: 'practice', seed: 'stopped' });
    const stopped = AbortSignal.abort(new Error('the worker stops'));

    await expect(trainOnOutcomes(bench.services, stopped)).rejects.toThrow();

    const tries: boolean[] = [];
    const attempt = (work: () => Promise<unknown>) => runAlone(bench.services.db, 'readiness.train', work);
    expect(await attempt(async () => tries.push(await attempt(async () => {})))).toBe(true);
    expect(tries, 'while another process is at it').toEqual([false]);
  });

  test('a model of another shape is not read', async () => {
    await insertVersions(1, 2);
    expect(await used()).toBeUndefined();

    await bench.database.pool.query(`update readiness_model set body = '{"shape": 1}'`);
    expect(await used()).toMatchObject({ version: 1 });
  });
});

async function insertVersions(count: number, shape = 1): Promise<void> {
  await bench.database.pool.query(
    `insert into readiness_model (version, body, features, outcome_count, passed_count, model_brier, rules_brier,
       beats_rules, figures)
     select number, jsonb_build_object('shape', $2::integer), '{}', 500, 250, 0.2, 0.3, true, '{}'
     from generate_series(1, $1) number`,
    [count, shape],
  );
}
