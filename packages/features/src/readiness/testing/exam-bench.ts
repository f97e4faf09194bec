import { randomUUID } from 'node:crypto';
import { recordOutcomeInput } from '@debrief/contracts';
import { addDays, type CivilDate, localDate } from '@debrief/core';
import { aPerson, type TestPerson } from '@debrief/testing';
import { openQuizBench, type QuizBench } from '../../quizzes/testing/quiz-bench.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';

/** A quiz bench with an exam over the two concepts of its bank. */
export interface ExamBench extends QuizBench {
  examId: string;
  blueprintId: string;
  today: CivilDate;
}

export async function openExamBench(): Promise<ExamBench> {
  const bench = await openQuizBench();
  const [examId, blueprintId] = [randomUUID(), randomUUID()];
  const { pool } = bench.database;
  await pool.query('insert into exam (id, subject_id, slug, name) values ($1, $2, $3, $4)', [
    ...[examId, bench.bank.subjectId, 'exam', 'The exam'],
  ]);
  await pool.query(
    'insert into exam_blueprint (id, exam_id, version, pass_percent, question_count) values ($1, $2, 1, 70, 40)',
    [blueprintId, examId],
  );
  for (const topicId of bench.bank.conceptIds)
    await pool.query(
      'insert into exam_blueprint_domain (blueprint_id, topic_id, weight_percent) values ($1, $2, 50)',
      [...[blueprintId, topicId]],
    );
  return { ...bench, examId, blueprintId, today: localDate(bench.services.clock.now(), 'UTC') };
}

export async function setExamDay({ database, examId }: ExamBench, { userId }: TestPerson, examOn: CivilDate) {
  await database.pool.query(
    `insert into study_goal (user_id, exam_id, exam_on, hours_per_week) values ($1, $2, $3, 5)
     on conflict (user_id) do update set exam_on = excluded.exam_on`,
    [userId, examId, examOn],
  );
}

interface Past {
  /** Told this many days before the exam, which was a week ago. */
  chances?: { daysBefore: number; chance: number }[];
  hasPassed?: boolean | null;
  consentsToStatistics?: boolean;
  consentsToComparison?: boolean;
  mastery?: number;
}

/** Somebody who told how their exam of a week ago went. */
export async function aTaker(bench: ExamBench, past: Past = {}): Promise<TestPerson> {
  const { database, examId, blueprintId, today } = bench;
  const person = await aPerson(database.db);
  const takenOn = addDays(today, -7);
  for (const { daysBefore, chance } of past.chances ?? [])
    await database.pool.query(
      `insert into readiness_snapshot (user_id, id, exam_id, blueprint_id, body, computed_on, pass_chance)
       values ($1, $2, $3, $4, '{}', $5, $6)`,
      [person.userId, randomUUID(), examId, blueprintId, addDays(takenOn, -daysBefore), chance],
    );
  if (past.mastery !== undefined) await giveMastery(bench, person, past.mastery);
  const { hasPassed = true, consentsToStatistics = false, consentsToComparison = false } = past;
  await recordOutcome(
    bench.services,
    person,
    recordOutcomeInput.parse({ examId, takenOn, hasPassed, consentsToStatistics, consentsToComparison }),
  );
  return person;
}

/** Mastery of the category and both concepts. */
export async function giveMastery(bench: ExamBench, { userId }: TestPerson, mastery: number): Promise<void> {
  for (const topicId of [bench.bank.categoryId, ...bench.bank.conceptIds])
    await bench.database.pool.query(
      `insert into mastery (user_id, topic_id, mastery, level, answer_count, last_practised_at)
       values ($1, $2, $3, 'familiar', 10, now())`,
      [userId, topicId, mastery],
    );
}
