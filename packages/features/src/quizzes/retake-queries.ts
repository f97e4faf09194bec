import type { Question } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface RetakableAttempt {
  quizId: string;
  quizVersionId: string;
  seed: string;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  /** Keys are held back until the quiz closes. */
  isHeldBack: boolean;
  now: Date;
}

export async function findRetakable(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<RetakableAttempt | undefined> {
  const { rows } = await sql<RetakableAttempt>`
    select attempt.quiz_id as "quizId", attempt.quiz_version_id as "quizVersionId", attempt.seed,
      version.shuffle_questions as "shuffleQuestions", version.shuffle_options as "shuffleOptions", now() as now,
      attempt.mode = 'exam' and today.review = 'after-close' and coalesce(today.closes_at > now(), false) as "isHeldBack"
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    join quiz on quiz.id = attempt.quiz_id
    join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
    where attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.status = 'submitted'`.execute(
    db,
  );
  return rows[0];
}

export interface MissedQuestion {
  questionVersionId: string;
  question: Question;
  points: string;
}

/** What was not right, in the order of the paper and in the versions of today; what has left the bank is left out. */
export async function listMissed(db: DbOrTrx, userId: string, attemptId: string): Promise<MissedQuestion[]> {
  const { rows } = await sql<MissedQuestion>`
    select version.id as "questionVersionId", version.body as question, paper.question ->> 'points' as points
    from attempt
    cross join jsonb_array_elements(attempt.paper -> 'questions') with ordinality as paper (question, place)
    join attempt_result result on result.user_id = attempt.user_id and result.attempt_id = attempt.id
      and result.question_version_id = (paper.question ->> 'questionVersionId')::uuid
      and result.outcome in ('wrong', 'partial', 'unanswered')
    join question on question.id = result.question_id and question.deleted_at is null and question.status = 'published'
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where attempt.user_id = ${userId} and attempt.id = ${attemptId}
    order by paper.place`.execute(db);
  return rows;
}

export async function findOpenRetake(
  db: DbOrTrx,
  userId: string,
  retakeOf: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('attempt')
    .select('id')
    .where('user_id', '=', userId)
    .where('retake_of', '=', retakeOf)
    .where('status', '=', 'in-progress')
    .executeTakeFirst();
  return row?.id;
}
