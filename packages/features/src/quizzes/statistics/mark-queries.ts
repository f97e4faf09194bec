import type { QuestionKind, QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import type { CountedAttempt } from './counted-attempt-queries.ts';

export interface MarkRow {
  attemptId: string;
  questionId: string;
  questionVersionId: string;
  version: number;
  kind: QuestionKind;
  points: number;
  maxPoints: number;
  isOpen: boolean;
  response: QuestionResponse | null;
}

/** Every mark of some attempts with the answer it was given for; dropped questions have none. */
export async function listMarks(db: DbOrTrx, attempts: readonly CountedAttempt[]): Promise<MarkRow[]> {
  const [marks, answers] = await Promise.all([listPoints(db, attempts), listResponses(db, attempts)]);
  const responses = new Map(answers.map((row) => [row.attemptId + row.questionVersionId, row.response]));
  return marks.map((mark) => ({
    ...mark,
    response: responses.get(mark.attemptId + mark.questionVersionId) ?? null,
  }));
}

/**
 * `offset 0` keeps the way attempt by attempt along the key: whatever the planner believes of the tables' sizes, it
 * never reads them whole.
 */
function countedOf(attempts: readonly CountedAttempt[]) {
  const [userIds, ids] = [attempts.map((each) => each.userId), attempts.map((each) => each.id)];
  return sql`unnest(${userIds}::uuid[], ${ids}::uuid[]) as counted (user_id, id)`;
}

async function listPoints(
  db: DbOrTrx,
  attempts: readonly CountedAttempt[],
): Promise<Omit<MarkRow, 'response'>[]> {
  const { rows } = await sql<Omit<MarkRow, 'response'>>`
    select counted.id as "attemptId", result.question_id as "questionId", result.question_version_id as "questionVersionId",
      version.version, version.kind, result.points::float8, result.max_points::float8 as "maxPoints",
      result.outcome = 'unanswered' as "isOpen"
    from ${countedOf(attempts)} cross join lateral (
      select * from attempt_result where user_id = counted.user_id and attempt_id = counted.id and not is_dropped offset 0) result
    join question_version version on version.id = result.question_version_id`.execute(db);
  return rows;
}

async function listResponses(
  db: DbOrTrx,
  attempts: readonly CountedAttempt[],
): Promise<Pick<MarkRow, 'attemptId' | 'questionVersionId' | 'response'>[]> {
  const { rows } = await sql<Pick<MarkRow, 'attemptId' | 'questionVersionId' | 'response'>>`
    select counted.id as "attemptId", answer.question_version_id as "questionVersionId", answer.response
    from ${countedOf(attempts)} cross join lateral (
      select distinct on (log.question_version_id) log.question_version_id, log.response from answer_log log
      where log.user_id = counted.user_id and log.attempt_id = counted.id and log.revision is not null
      order by log.question_version_id, log.revision desc offset 0) answer`.execute(db);
  return rows;
}
