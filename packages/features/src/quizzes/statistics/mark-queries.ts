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
  const [userIds, ids] = [attempts.map((each) => each.userId), attempts.map((each) => each.id)];
  const { rows } = await sql<MarkRow>`
    with counted as (
      select user_id, id from unnest(${userIds}::uuid[], ${ids}::uuid[]) as one (user_id, id)
    ), answer as (
      select distinct on (log.attempt_id, log.question_version_id) log.attempt_id, log.question_version_id, log.response
      from counted join answer_log log on log.user_id = counted.user_id and log.attempt_id = counted.id
      where log.standing = 'counted'
      order by log.attempt_id, log.question_version_id, log.revision desc
    )
    select result.attempt_id as "attemptId", result.question_id as "questionId",
      result.question_version_id as "questionVersionId", version.version, version.kind, result.points::float8,
      result.max_points::float8 as "maxPoints", result.outcome = 'unanswered' as "isOpen", answer.response
    from counted
    join attempt_result result on result.user_id = counted.user_id and result.attempt_id = counted.id
    join question_version version on version.id = result.question_version_id
    left join answer on answer.attempt_id = result.attempt_id and answer.question_version_id = result.question_version_id
    where not result.is_dropped`.execute(db);
  return rows;
}
