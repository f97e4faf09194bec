import { readSettings } from '@debrief/platform';
import { aPerson, startStatementCutter, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  insertAttempt,
  insertLongHistory,
  insertPractice,
  insertUndo,
  rescore,
} from '../dashboard/testing/history-queries.ts';
import { openQuizBench, type QuizBench } from '../quizzes/testing/quiz-bench.ts';
import { createServices } from '../services.ts';
import { listMasteryChanges } from './list-mastery-changes.ts';
import { listTopicMastery } from './list-topic-mastery.ts';
import { masteryPersonalData } from './personal-data.ts';
import { predictQuestions } from './predict-questions.ts';
import { rebuildOutdated } from './rebuild-outdated.ts';
import { getTopic } from './topic/get-topic.ts';
import { applyAttempt, applyPractice, rebuildMastery } from './update-mastery.ts';

let bench: QuizBench;
let student: TestPerson;
const minute = 60_000;
const day = 86_400_000;
const start = Date.UTC(2026, 8, 1, 10);

beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  student = await aPerson(bench.database.db);
});

type Outcome = 'right' | 'partial' | 'wrong' | null;

async function anAttempt(outcomes: Outcome[], at: number, userId = student.userId): Promise<string> {
  const { bank, quizId, services } = bench;
  return insertAttempt(services.db, userId, { bank, quizId, submittedAt: new Date(at), outcomes });
}

async function submitted(outcomes: Outcome[], at: number, userId = student.userId): Promise<string> {
  const attemptId = await anAttempt(outcomes, at, userId);
  await applyAttempt(bench.services, { userId, attemptId });
  return attemptId;
}

/** `place`: of the question in the bank. Its card must not point at a real attempt. */
async function practised(place: number, outcome: 'right' | 'wrong', at: number): Promise<string> {
  const question = bench.bank.questions[place];
  if (!question) throw new Error('no such question');
  const { questionId, versionId } = question;
  return insertPractice(bench.services.db, student.userId, {
    questionId,
    versionId,
    outcome,
    at: new Date(at),
  });
}

const takeInPractice = () =>
  applyPractice(bench.services, { userId: student.userId, attemptId: student.userId });

/** Everything that is kept of the person, in an order of its own. */
async function kept(userId = student.userId) {
  const { learner, mastery, questions, changes, answers } = await masteryPersonalData.export(
    bench.services.db,
    userId,
  );
  const sorted = (rows: readonly object[] = []) =>
    rows.map((row) => JSON.stringify({ ...row, updated_at: null, learned_at: null })).sort();
  return [learner, mastery, questions, changes, answers].map(sorted);
}

async function ofEverybody() {
  const { rows } = await bench.database.pool.query(
    `select question_id as id, memory, tally, answer_count from mastery_question
     union all select topic_id, memory, null, null from mastery_topic order by id`,
  );
  return rows;
}

async function answerCounts(): Promise<number> {
  const { rows } = await bench.database.pool.query(
    'select coalesce(sum(answer_count), 0)::int as count from mastery_question',
  );
  return rows[0].count;
}

async function masteryOf(topicId: string | undefined, now: number) {
  const topics = await listTopicMastery(bench.services.db, student.userId, new Date(now));
  return topics.find((topic) => topic.topicId === topicId);
}

describe('an attempt', () => {
  it('taken in twice counts once, for the person and for everybody', async () => {
    const attemptId = await submitted(['right', 'wrong', 'right'], start);
    const [once, everybody] = [await kept(), await ofEverybody()];

    await applyAttempt(bench.services, { userId: student.userId, attemptId });

    expect(await kept()).toEqual(once);
    expect(await ofEverybody()).toEqual(everybody);
  });

  it('of twenty people at once is taken in without waiting in a ring, and nothing is lost', async () => {
    const before = await answerCounts();
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(bench.database.db)));
    const attempts = await Promise.all(
      people.map(async ({ userId }, index) => ({
        userId,
        attemptId: await anAttempt(['right', index % 2 ? 'wrong' : 'right', 'wrong'], start, userId),
      })),
    );

    await Promise.all(attempts.map((attempt) => applyAttempt(bench.services, attempt)));

    expect(await answerCounts()).toBe(before + 60);
  });

  it('that comes late counts as if it had come in time', async () => {
    const late = await anAttempt(['wrong', 'wrong'], start);
    await submitted(['right', 'right'], start + day);
    await applyAttempt(bench.services, { userId: student.userId, attemptId: late });
    const [asItCame, everybody] = [await kept(), await answerCounts()];

    await rebuildMastery(bench.services, { userId: student.userId, attemptId: late });

    expect(await kept()).toEqual(asItCame);
    expect(await answerCounts()).toBe(everybody);
    const changes = await listMasteryChanges(bench.services.db, student.userId);
    expect(changes.map((change) => change.at)).toEqual(
      [...changes.map((change) => change.at)].sort().reverse(),
    );
  });

  it('whose score was changed changes the person, and everybody has still learned it once', async () => {
    const attemptId = await submitted(['wrong', 'wrong'], start);
    const [before, everybody] = [await masteryOf(bench.bank.conceptIds[0], start), await ofEverybody()];
    await rescore(bench.services.db, student.userId, { attemptId, percent: 100 });

    await rebuildMastery(bench.services, { userId: student.userId, attemptId });

    const after = await masteryOf(bench.bank.conceptIds[0], start);
    expect(after?.mastery).toBeGreaterThan(before?.mastery ?? 100);
    expect(await ofEverybody()).toEqual(everybody);
  });
});

describe('practice', () => {
  it('is taken in as it comes, each answer once, and the same as computed again', async () => {
    await submitted(['wrong', 'wrong', 'wrong', 'right'], start);
    await practised(0, 'right', start + day);
    await takeInPractice();
    await practised(1, 'wrong', start + day + minute);
    await practised(2, 'right', start + day + 2 * minute);
    await takeInPractice();
    await takeInPractice();
    await submitted(['right', 'right'], start + 2 * day);
    const [asItCame, everybody] = [await kept(), await ofEverybody()];

    await rebuildMastery(bench.services, { userId: student.userId, attemptId: student.userId });

    expect(await kept()).toEqual(asItCame);
    expect(await ofEverybody()).toEqual(everybody);
  });

  it('without a long pause is one change of a topic, after a pause another one', async () => {
    await submitted(['wrong'], start);
    await practised(0, 'wrong', start + day);
    await takeInPractice();
    await practised(0, 'right', start + day + 10 * minute);
    await takeInPractice();
    await practised(0, 'right', start + day + 60 * minute);
    await takeInPractice();

    const changes = await listMasteryChanges(bench.services.db, student.userId, {
      topicId: bench.bank.conceptIds[0],
    });

    expect(changes.map(({ source, answers }) => [source, answers.length])).toEqual([
      ['practice', 1],
      ['practice', 2],
      ['quiz', 1],
    ]);
    expect(changes[0]?.from).toBeLessThanOrEqual(changes[1]?.to ?? 0);
  });

  it('that was taken back is as if it had not been', async () => {
    await submitted(['wrong'], start);
    const without = await kept();
    const reviewId = await practised(0, 'right', start + day);
    await takeInPractice();
    await insertUndo(bench.services.db, student.userId, { reviewId, at: new Date(start + day + minute) });

    await takeInPractice();

    expect((await kept()).slice(0, 4)).toEqual(without.slice(0, 4));
  });
});

describe('what is shown', () => {
  it('never rises by time alone, and says what it fades to', async () => {
    await submitted(['right', 'right', 'right', 'right', 'right', 'right'], start);
    const [topicId] = bench.bank.conceptIds;

    const seen = await Promise.all([0, 1, 14, 60].map((days) => masteryOf(topicId, start + days * day)));

    const values = seen.map((topic) => topic?.mastery ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[3]).toBeLessThan(values[0] ?? 0);
    expect(seen[0]?.fadesTo).toBe(Math.round((values[2] ?? 0) * 10) / 10);
  });

  it('compares with 30 days ago, or with the first time', async () => {
    const [topicId] = bench.bank.conceptIds;
    await submitted(['wrong', null, 'wrong'], start);
    expect(await masteryOf(topicId, start + day)).toMatchObject({ change30: null, trend: 'unknown' });

    await submitted(['right', null, 'right', null, 'right'], start + 40 * day);

    const topic = await masteryOf(topicId, start + 41 * day);
    expect(topic?.change30).toBeGreaterThan(3);
    expect(topic?.trend).toBe('up');
  });

  it('tells from what to what a topic went, and which answers did it [004-25, 004-21]', async () => {
    const [topicId = ''] = bench.bank.conceptIds;
    await submitted(['wrong', 'right'], start);
    const attemptId = await submitted(['right', 'wrong', 'right'], start + day);

    const { changes, names, path, history, decay, next } = await getTopic(
      bench.services,
      { userId: student.userId, role: 'student', isDemo: false } as never,
      { topicId },
    );

    const [change] = changes;
    expect(change).toMatchObject({ attemptId, quizTitle: 'A quiz', source: 'quiz' });
    expect(change?.to).toBeGreaterThan(change?.from ?? 100);
    const points = change?.reasons.reduce((sum, reason) => sum + reason.points, 0) ?? 0;
    expect((change?.from ?? 0) + points).toBeCloseTo(change?.to ?? 0, 1);
    expect(change?.answers.map((answer) => names[answer.questionId])).toEqual(
      change?.answers.map(() => expect.any(String)),
    );
    expect(path.map((each) => each.topicId)).toEqual([bench.bank.subjectId, bench.bank.categoryId]);
    expect(history.length).toBeGreaterThan(2);
    expect(decay).toHaveLength(13);
    expect(next.code).toBe('practise');
  });

  it('is a chance for every question, also for those nobody has met', async () => {
    await submitted(['right', 'wrong'], start);
    const ids = bench.bank.questions.map(({ questionId }) => questionId);

    const chances = await predictQuestions(bench.services.db, student.userId, ids, new Date(start + day));

    expect([...chances.keys()].sort()).toEqual([...ids].sort());
    for (const { chance, low, high } of chances.values()) {
      expect(low).toBeLessThanOrEqual(chance);
      expect(high).toBeGreaterThanOrEqual(chance);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });
});

it('who was computed by the rule before is computed anew, once', async () => {
  const attemptId = await anAttempt(['right', 'wrong'], start);
  await bench.database.pool.query(
    `insert into mastery (user_id, topic_id, mastery, level, answer_count, last_practised_at)
     values ($1, $2, 30, 'attempted', 1, now())`,
    [student.userId, bench.bank.conceptIds[0]],
  );
  await bench.database.pool.query('insert into mastery_applied (user_id, attempt_id) values ($1, $2)', [
    student.userId,
    attemptId,
  ]);

  expect(await rebuildOutdated(bench.services)).toBe(1);
  const everybody = await answerCounts();
  expect(await rebuildOutdated(bench.services)).toBe(0);

  expect(await masteryOf(bench.bank.conceptIds[0], start)).toMatchObject({ answerCount: 1 });
  expect(await answerCounts()).toBe(everybody);
});

it('who cannot be computed anew keeps nobody waiting', async () => {
  const broken = await aPerson(bench.database.db);
  for (const { userId } of [broken, student]) await submitted(['right'], start, userId);
  await bench.database.pool.query(`update mastery_answer set question_before = '"?"' where user_id = $1`, [
    broken.userId,
  ]);
  await bench.database.pool.query('update mastery set memory = null where user_id = any($1)', [
    [broken.userId, student.userId],
  ]);

  expect(await rebuildOutdated(bench.services)).toBe(1);
  await bench.database.pool.query('delete from mastery where user_id = $1', [broken.userId]);

  expect(await rebuildOutdated(bench.services)).toBe(0);
});

it('computed again without a change, no answer is written again', async () => {
  const attemptId = await submitted(['right', 'wrong', 'right'], start);
  await practised(1, 'right', start + day);
  await takeInPractice();
  const written = async () =>
    (
      await bench.database.pool.query(
        'select source_id, xmin::text from mastery_answer where user_id = $1 order by 1, 2',
        [student.userId],
      )
    ).rows;
  const before = await written();

  await rebuildMastery(bench.services, { userId: student.userId, attemptId });

  expect(before).toHaveLength(4);
  expect(await written()).toEqual(before);
});

it('five thousand answers later a submission costs as many statements as the second one', async () => {
  const { bank, quizId, database } = bench;
  const url = new URL(database.connectionString);
  const cutter = await startStatementCutter({
    ...{ targetPort: Number(url.port), at: Number.POSITIVE_INFINITY, moment: 'before' },
    applications: [''],
  });
  url.port = String(cutter.port);
  const services = await createServices(
    readSettings({
      DATABASE_URL: url.href,
      AUTH_SECRET: 'a secret of at least 32 characters',
      LOG_LEVEL: 'silent',
    }),
    { name: 'test' },
  );
  cutter.arm();
  const statementsOf = async (at: number) => {
    const attemptId = await anAttempt(['right', 'wrong', 'right'], at);
    const before = cutter.count();
    await applyAttempt(services, { userId: student.userId, attemptId });
    return cutter.count() - before;
  };
  try {
    await submitted(['right', 'wrong', 'right'], start);
    const second = await statementsOf(start + day);
    const attempts = Math.ceil(5000 / bank.questions.length);
    await insertLongHistory(services.db, student.userId, { bank, quizId, attempts, days: 20 });
    await rebuildMastery(services, { userId: student.userId, attemptId: student.userId });

    expect(await statementsOf(Date.now())).toBe(second);
  } finally {
    await services.close();
    await cutter.close();
  }
}, 30_000);
