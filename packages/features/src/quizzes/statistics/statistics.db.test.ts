import { aBank, aPerson, aQuiz, essay, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAttempt } from '../start-attempt.ts';
import { submitAttempt } from '../submit-attempt.ts';
import { aStartedAttempt, openQuizBench, type QuizBench, save } from '../testing/quiz-bench.ts';
import { computeStatistics } from './compute-statistics.ts';
import { exportStatistics } from './export-statistics.ts';
import { getQuestionStatistics, getQuizStatistics } from './get-statistics.ts';
import { updateStatisticsTask } from './tasks.ts';

let bench: QuizBench;
let tutor: TestPerson;
let questions: StoredQuestion[];
beforeAll(async () => {
  bench = await openQuizBench();
  tutor = await aPerson(bench.database.db, { role: 'tutor' });
  questions = bench.bank.questions;
});
afterAll(() => bench.close());

/** A new student who gets the first so many questions right and the next one wrong. */
async function aClimber(rightCount: number, student?: TestPerson): Promise<TestPerson> {
  const person = student ?? (await aPerson(bench.database.db));
  const attemptId = await startAttempt(bench.services, person, { quizId: bench.quizId, mode: 'exam' });
  for (const [index, question] of questions.entries())
    if (index <= rightCount) {
      const response = index < rightCount ? question.right : question.wrong;
      await save(bench, { student: person, attemptId }, { question, response });
    }
  await submitAttempt(bench.services, person.userId, { attemptId });
  return person;
}

const statisticsOf = (which: 'first' | 'best' | 'last' | 'all') =>
  getQuizStatistics(bench.services, tutor, { quizId: bench.quizId, which });

it('four students climb a ladder of six questions: the figures are those of the formulas', async () => {
  const people = [];
  for (const rightCount of [6, 4, 2, 0]) people.push(await aClimber(rightCount));

  await computeStatistics(bench.services, { quizId: bench.quizId, which: 'first' });

  const { figures, questions: rows, isStale } = await statisticsOf('first');
  // Scores 100, 66.7, 33.3, 0.
  expect(figures).toMatchObject({ attemptCount: 4, histogram: [1, 0, 0, 1, 0, 0, 1, 0, 0, 1] });
  expect(figures?.mean).toBeCloseTo(50, 4);
  expect(isStale).toBe(false);
  // V(T) = (3² + 1² + 1² + 3²) / 3 = 20/3; V(q) = 1/4, 1/4, 1/3, 1/3, 1/4, 1/4: together 5/3.
  // 100 · 6/5 · (1 - (5/3) / (20/3)) = 90.
  expect(figures?.internalConsistency).toBeCloseTo(90, 4);
  expect(rows.map((row) => row.questionId)).toEqual(questions.map((question) => question.questionId));
  expect(rows.map((row) => row.figures.facility)).toEqual([75, 75, 50, 50, 25, 25]);
  expect(rows[0]?.figures.randomGuess).toBe(25);
  expect(rows[0]?.answers.map(({ key, isRight, byThird }) => [key, isRight, byThird])).toEqual([
    ['one-s1', true, { strong: 1, middle: 2, weak: 0 }],
    ['one-s2', false, { strong: 0, middle: 0, weak: 1 }],
    ['one-s3', false, { strong: 0, middle: 0, weak: 0 }],
    ['one-s4', false, { strong: 0, middle: 0, weak: 0 }],
  ]);
  expect(rows[5]?.open).toEqual({ strong: 0, middle: 2, weak: 1 });
  expect(rows[0]?.findings).toEqual([{ kind: 'few-answers', count: 4 }]);

  await aClimber(6, people[3]);
  expect((await statisticsOf('first')).isStale).toBe(true);
  for (const which of ['first', 'best', 'last', 'all'] as const)
    await computeStatistics(bench.services, { quizId: bench.quizId, which });
  const counts = await Promise.all((['first', 'best', 'last', 'all'] as const).map(statisticsOf));
  expect(counts.map((each) => each.figures?.attemptCount)).toEqual([4, 4, 4, 5]);
  expect(counts.map((each) => Math.round(each.figures?.mean ?? 0))).toEqual([50, 75, 75, 60]);
});

it('the job keeps what the list of the bank shows, and a question knows its quizzes and versions', async () => {
  for (let index = 0; index < 20; index++) await aClimber(index % 7);

  await updateStatisticsTask.run(
    { quizId: bench.quizId },
    { services: bench.services, signal: new AbortController().signal, attempt: 1 },
  );

  const first = questions[0] as StoredQuestion;
  const known = await getQuestionStatistics(bench.services, tutor, first.questionId);
  expect(known.answerCount).toBeGreaterThanOrEqual(20);
  expect(known.discriminationIndex).toBeGreaterThan(0);
  expect(known.quizzes).toMatchObject([{ quizId: bench.quizId, rows: [{ version: 0 }, { version: 1 }] }]);
  expect(known.quizzes[0]?.rows[0]?.findings).not.toContainEqual(
    expect.objectContaining({ kind: 'few-answers' }),
  );
});

it('the file holds a line per question, and no formula', async () => {
  const view = await statisticsOf('first');
  const row = view.questions[0];
  const { fileName, text } = exportStatistics({
    ...view,
    quizTitle: '=A quiz, Größe/1',
    questions: row ? [{ ...row, stem: '=cmd()' }] : [],
  });

  expect(fileName).toBe('A-quiz-Gro-e-1-statistics-first.csv');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain("'=cmd()");
});

it('who waits for an essay to be marked is told of, and counts as soon as nothing is waited for', async () => {
  const { db } = bench.database;
  const bank = await aBank(db, [essay('one')]);
  const quizId = await aQuiz(db, bank);
  const attempt = await aStartedAttempt(bench, { quizId });
  const question = bank.questions[0] as StoredQuestion;
  await save(bench, attempt, { question, response: { kind: 'essay', text: 'My thoughts.' } });
  await submitAttempt(bench.services, attempt.student.userId, attempt);
  const wanted = { quizId, which: 'first' } as const;
  const view = async () => {
    await computeStatistics(bench.services, wanted);
    return await getQuizStatistics(bench.services, tutor, wanted);
  };

  expect(await view()).toMatchObject({ waitingCount: 1, figures: { attemptCount: 0 } });

  await db
    .updateTable('attempt_result')
    .set({ is_dropped: true })
    .where('attempt_id', '=', attempt.attemptId)
    .execute();
  expect(await view()).toMatchObject({ waitingCount: 0, figures: { attemptCount: 1 } });
});
