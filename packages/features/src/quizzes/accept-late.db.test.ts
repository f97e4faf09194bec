import { aGroup, aPerson, aQuiz, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptLate } from './accept-late.ts';
import { closeOverdue } from './close-overdue.ts';
import { getAttempt } from './get-attempt.ts';
import { getAttemptForInsight } from './get-attempt-for-insight.ts';
import { upsertStatisticsOf } from './statistic-queries.ts';
import { submitAttempt } from './submit-attempt.ts';
import {
  aStartedAttempt,
  countRows,
  moveDeadline,
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

/** Answered wrongly in time, rightly too late. */
async function aLateAnswer(): Promise<{ attempt: TestAttempt; tutor: TestPerson; stranger: TestPerson }> {
  const { db } = bench.database;
  const attempt = await aStartedAttempt(bench, {
    quizId: await aQuiz(db, bench.bank, { timeLimitMinutes: 10 }),
  });
  const [tutor, stranger] = await Promise.all([
    aPerson(db, { role: 'tutor' }),
    aPerson(db, { role: 'tutor' }),
  ]);
  await aGroup(db, { tutors: [tutor], students: [attempt.student] });
  await save(bench, attempt, { question, response: question.wrong });
  await moveDeadline(bench, attempt, 31);
  await closeOverdue(bench.services);
  await save(bench, attempt, { question, base: 1 });
  return { attempt, tutor, stranger };
}

it('a late answer counts once a tutor of the student accepts it, in score, review and debrief', async () => {
  const { attempt, tutor } = await aLateAnswer();
  const { attemptId, student } = attempt;
  const accept = () =>
    acceptLate(bench.services, tutor as never, { attemptId, questionVersionId: question.versionId });
  expect((await getAttempt(bench.services, student, attemptId)).scoreCard?.counts.right).toBe(0);

  const { scoreCard } = await accept();
  const again = await accept();

  expect(scoreCard.counts.right).toBe(1);
  expect(again.scoreCard).toEqual(scoreCard);
  const view = await getAttempt(bench.services, student, attemptId);
  expect(view.scoreCard).toEqual(scoreCard);
  const shown = view.questions.find((each) => each.questionVersionId === question.versionId);
  expect(shown).toMatchObject({
    late: { isAccepted: true, response: question.right },
    reveal: { outcome: 'right' },
    answer: { response: question.wrong },
  });
  const insight = await getAttemptForInsight(bench.services, { userId: student.userId, attemptId });
  expect(
    insight?.questions.find((each) => each.result.questionVersionId === question.versionId),
  ).toMatchObject({
    response: question.right,
    result: { outcome: 'right' },
  });
  expect(await countRows(bench, 'event', `user_id = '${student.userId}' and name = 'attempt.rescored'`)).toBe(
    2,
  );
});

it('neither the student nor a tutor of others may accept it, and they learn nothing', async () => {
  const { attempt, stranger } = await aLateAnswer();
  const which = { attemptId: attempt.attemptId, questionVersionId: question.versionId };

  for (const person of [attempt.student, stranger]) {
    await expect(acceptLate(bench.services, person as never, which)).rejects.toMatchObject({
      reason: 'attempt-not-found',
    });
  }
});

it('what was not answered late cannot be accepted', async () => {
  const { attempt, tutor } = await aLateAnswer();
  const other = bench.bank.questions[1] as StoredQuestion;

  const tried = acceptLate(bench.services, tutor as never, {
    attemptId: attempt.attemptId,
    questionVersionId: other.versionId,
  });

  await expect(tried).rejects.toMatchObject({ reason: 'late-answer-not-found' });
});

it('statistics come from first answers only, and say nothing before there are enough', async () => {
  const quizId = await aQuiz(bench.database.db, bench.bank);
  const read = async () =>
    (
      await bench.database.pool.query(
        'select answer_count, facility::float8, median_time_ms from question_statistic where question_id = $1',
        [question.questionId],
      )
    ).rows[0];
  await bench.database.pool.query('delete from attempt_result');
  const answer = async (count: number) => {
    for (let index = 0; index < count; index++) {
      const attempt = await aStartedAttempt(bench, { quizId });
      await save(bench, attempt, {
        question,
        response: index % 4 === 0 ? question.wrong : question.right,
        timeSpentMs: 1_000 * (index + 1),
      });
      await submitAttempt(bench.services, attempt.student.userId, attempt);
    }
  };

  await answer(4);
  await upsertStatisticsOf(bench.database.db, quizId);
  const few = await read();
  await answer(16);
  await upsertStatisticsOf(bench.database.db, quizId);
  await upsertStatisticsOf(bench.database.db, quizId);

  expect(few).toEqual({ answer_count: 4, facility: null, median_time_ms: null });
  expect(await read()).toMatchObject({
    answer_count: 20,
    facility: 0.75,
    median_time_ms: expect.any(Number),
  });
});
