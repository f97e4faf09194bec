import { type DbOrTrx, sql } from '@debrief/db';
import { joinCorrection } from './correction-sql.ts';

export interface StaleAttempt {
  userId: string;
  attemptId: string;
  questionVersionId: string;
}

const staleOf = (questionId: string) => sql`
  from question_version version
  join attempt_result result on result.question_version_id = version.id
  join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id and attempt.status = 'submitted'
  ${joinCorrection(sql`attempt.quiz_id`)}
  where version.question_id = ${questionId} and result.correction_id is distinct from correction.id`;

/**
 * Attempts scored by another correction of this question than the one in force, oldest first: what a regrade has left
 * to do, whoever began it and however often it was broken off.
 */
export async function listStaleAttempts(
  db: DbOrTrx,
  questionId: string,
  { limit, except }: { limit: number; except: readonly string[] },
): Promise<StaleAttempt[]> {
  const { rows } = await sql<StaleAttempt>`
    select result.user_id as "userId", result.attempt_id as "attemptId", result.question_version_id as "questionVersionId"
    ${staleOf(questionId)} and not result.attempt_id = any(${[...except]}::uuid[])
    order by attempt.submitted_at, attempt.id limit ${limit}`.execute(db);
  return rows;
}

export async function countStaleAttempts(db: DbOrTrx, questionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${staleOf(questionId)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Questions that were corrected while attempts at this quiz were being submitted. */
export async function listStaleQuestions(db: DbOrTrx, quizId: string): Promise<string[]> {
  const { rows } = await sql<{ questionId: string }>`
    select distinct version.question_id as "questionId"
    from question_version version
    join attempt_result result on result.question_version_id = version.id
    join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id and attempt.status = 'submitted'
    ${joinCorrection(sql`attempt.quiz_id`)}
    where version.question_id in (select question_id from question_correction) and attempt.quiz_id = ${quizId}
      and result.correction_id is distinct from correction.id`.execute(db);
  return rows.map((row) => row.questionId);
}
