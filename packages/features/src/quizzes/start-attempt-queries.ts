import type { Actor, Paper, Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { visibleTo } from '../question-bank/index.ts';

export interface StartableQuiz {
  quizVersionId: string;
  modes: ('exam' | 'study')[];
  timeLimitMs: number | null;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  /** By the clock of the database. */
  now: Date;
}

export async function findStartableQuiz(
  db: DbOrTrx,
  actor: Actor,
  quizId: string,
): Promise<StartableQuiz | undefined> {
  const { rows } = await sql<StartableQuiz>`
    select version.id as "quizVersionId", version.modes, version.time_limit_ms as "timeLimitMs",
      version.shuffle_questions as "shuffleQuestions", version.shuffle_options as "shuffleOptions", now() as now
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    where quiz.id = ${quizId} and quiz.deleted_at is null and ${visibleTo(actor, 'quiz')}`.execute(db);
  return rows[0];
}

export interface PaperSource {
  questionVersionId: string;
  question: Question;
  points: string;
}

/** The quiz's questions in their versions of today; those that were retired are left out. */
export async function listPaperSources(db: DbOrTrx, quizVersionId: string): Promise<PaperSource[]> {
  const { rows } = await sql<PaperSource>`
    select version.id as "questionVersionId", version.body as question, trim_scale(item.points)::text as points
    from quiz_version_question item
    join question on question.id = item.question_id and question.deleted_at is null and question.status = 'published'
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where item.quiz_version_id = ${quizVersionId} order by item.place`.execute(db);
  return rows;
}

export interface OpenAttempt {
  id: string;
  /** Deadline and grace are over, and the job that closes it has not come by yet. */
  isOverdue: boolean;
  deadlineAt: Date | null;
}

export async function findOpenAttempt(
  db: DbOrTrx,
  userId: string,
  quizId: string,
): Promise<OpenAttempt | undefined> {
  const { rows } = await sql<OpenAttempt>`
    select id, deadline_at as "deadlineAt", coalesce(now() > deadline_at + interval '30 seconds', false) as "isOverdue"
    from attempt where user_id = ${userId} and quiz_id = ${quizId} and status = 'in-progress'`.execute(db);
  return rows[0];
}

export interface NewAttempt {
  userId: string;
  id: string;
  quizId: string;
  quizVersionId: string;
  mode: 'exam' | 'study';
  paper: Paper;
  timeFactor: number;
  startedAt: Date;
  deadlineAt: Date | null;
}

/** False when the person has an open attempt at this quiz: another tab was first. */
export async function insertAttempt(trx: Trx, attempt: NewAttempt): Promise<boolean> {
  const result = await trx
    .insertInto('attempt')
    .values({
      user_id: attempt.userId,
      id: attempt.id,
      quiz_id: attempt.quizId,
      quiz_version_id: attempt.quizVersionId,
      mode: attempt.mode,
      seed: attempt.paper.seed,
      paper: JSON.stringify(attempt.paper),
      time_factor: attempt.timeFactor,
      started_at: attempt.startedAt,
      deadline_at: attempt.deadlineAt,
      max_points: attempt.paper.maxPoints,
      last_seen_at: attempt.startedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
