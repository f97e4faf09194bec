import { randomUUID } from 'node:crypto';
import { type AttemptMode, saveAnswerInput } from '@debrief/contracts';
import type { QuestionResponse } from '@debrief/core';
import { readSettings } from '@debrief/platform';
import {
  aBank,
  aPerson,
  aQuiz,
  createTestDatabase,
  type StoredQuestion,
  type TestBank,
  type TestDatabase,
  type TestPerson,
} from '@debrief/testing';
import { createServices, type OpenServices } from '../../services.ts';
import { saveAnswer } from '../save-answer.ts';
import { startAttempt } from '../start-attempt.ts';

/** A database with one quiz of every kind of question, and a process on it. */
export interface QuizBench {
  database: TestDatabase;
  services: OpenServices;
  bank: TestBank;
  /** Untimed, in both modes. */
  quizId: string;
  close(): Promise<void>;
}

export async function openQuizBench(): Promise<QuizBench> {
  const database = await createTestDatabase({ max: 20 });
  const settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret of at least 32 characters',
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '20',
  });
  const services = await createServices(settings, { name: 'test' });
  const bank = await aBank(database.db);
  const quizId = await aQuiz(database.db, bank);
  return {
    ...{ database, services, bank, quizId },
    async close() {
      await services.close();
      await database.drop();
    },
  };
}

export interface TestAttempt {
  student: TestPerson;
  attemptId: string;
}

export async function aStartedAttempt(
  bench: QuizBench,
  { quizId = bench.quizId, mode = 'exam' }: { quizId?: string; mode?: AttemptMode } = {},
): Promise<TestAttempt> {
  const student = await aPerson(bench.database.db);
  return { student, attemptId: await startAttempt(bench.services, student, { quizId, mode }) };
}

interface Save {
  question: StoredQuestion;
  response?: QuestionResponse | null;
  base?: number;
  saveKey?: string;
  check?: boolean;
  timeSpentMs?: number;
  struckOptionIds?: string[];
}

/** Saves as a page does; the right answer unless another is given. */
export function save({ services }: QuizBench, { student, attemptId }: TestAttempt, given: Save) {
  const {
    question,
    response = question.right,
    base = 0,
    saveKey = randomUUID(),
    check,
    timeSpentMs = 20_000,
    struckOptionIds,
  } = given;
  const input = {
    attemptId,
    questionVersionId: question.versionId,
    response,
    baseRevision: base,
    saveKey,
    check,
    timeSpentMs,
    struckOptionIds,
  };
  return saveAnswer(services, student.userId, saveAnswerInput.parse(input));
}

/** Moves a deadline into the past, as if the time had run out. */
export async function moveDeadline(
  { database }: QuizBench,
  { attemptId }: TestAttempt,
  secondsAgo: number,
): Promise<void> {
  await database.pool.query(
    "update attempt set deadline_at = clock_timestamp() - $2 * interval '1 second' where id = $1",
    [attemptId, secondsAgo],
  );
}

export async function countRows({ database }: QuizBench, table: string, where: string): Promise<number> {
  const { rows } = await database.pool.query(`select count(*)::int as count from ${table} where ${where}`);
  return rows[0].count;
}
