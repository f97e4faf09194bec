import type { Actor, AttemptHistory, Paper, StartPolicy } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { visibleTo } from '../question-bank/index.ts';
import type { FreezableQuiz } from './paper/freeze-paper.ts';

export interface StartableQuiz extends FreezableQuiz, StartPolicy {
  modes: ('exam' | 'study')[];
  timeLimitMs: number | null;
  isStudyTimed: boolean;
  offline: 'not-allowed' | 'without-keys' | 'with-keys';
  /** Of the person who starts. */
  timeFactor: number;
  /** By the clock of the database. */
  now: Date;
}

export async function findStartableQuiz(
  db: DbOrTrx,
  actor: Actor,
  quizId: string,
): Promise<StartableQuiz | undefined> {
  const { rows } = await sql<StartableQuiz>`
    select version.id as "quizVersionId", quiz.subject_id as "subjectId", quiz.owner_id as "ownerId", owner.role as "ownerRole",
      version.modes, version.time_limit_ms as "timeLimitMs", version.is_study_timed as "isStudyTimed",
      version.shuffle_questions as "shuffleQuestions", version.shuffle_options as "shuffleOptions",
      quiz.status, version.attempts_allowed as "attemptsAllowed", version.cool_down_ms::float8 as "coolDownMs",
      version.opens_at as "opensAt", version.closes_at as "closesAt", version.offline, now() as now,
      coalesce((select time_factor::float8 from app_user where id = ${actor.userId}), 1) as "timeFactor"
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    left join app_user owner on owner.id = quiz.owner_id
    where quiz.id = ${quizId} and quiz.deleted_at is null and ${visibleTo(actor, 'quiz')}
      and (quiz.status <> 'draft' or quiz.owner_id = ${actor.userId})`.execute(db);
  return rows[0];
}

export interface OpenAttempt {
  id: string;
  /** Deadline and grace are over, and the job that closes it has not come by yet. */
  isOverdue: boolean;
  deadlineAt: Date | null;
}

/** Retakes of what was missed are attempts of their own. */
export async function findOpenAttempt(
  db: DbOrTrx,
  userId: string,
  quizId: string,
): Promise<OpenAttempt | undefined> {
  const { rows } = await sql<OpenAttempt>`
    select id, deadline_at as "deadlineAt", coalesce(now() > deadline_at + interval '30 seconds', false) as "isOverdue"
    from attempt where user_id = ${userId} and quiz_id = ${quizId} and status = 'in-progress' and retake_of is null`.execute(
    db,
  );
  return rows[0];
}

/** One start of a quiz by a person at a time: of two tabs the second sees what the first has begun. */
export async function lockStart(trx: Trx, userId: string, quizId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('attempt-start:' || ${userId} || ${quizId}, 0))`.execute(
    trx,
  );
}

export async function findHistory(db: DbOrTrx, userId: string, quizId: string): Promise<AttemptHistory> {
  const { rows } = await sql<AttemptHistory>`
    select count(*)::int as count, max(submitted_at) as "lastEndedAt"
    from attempt where user_id = ${userId} and quiz_id = ${quizId} and is_counted`.execute(db);
  return rows[0] ?? { count: 0, lastEndedAt: null };
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
  isCounted: boolean;
  retakeOf?: string;
}

/** False when the person has such an open attempt: another tab was first. */
export async function insertAttempt(trx: DbOrTrx, attempt: NewAttempt): Promise<boolean> {
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
      is_counted: attempt.isCounted,
      retake_of: attempt.retakeOf ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
