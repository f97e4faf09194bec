import { type DbOrTrx, sql } from '@debrief/db';
import type { Reason } from './card-queries.ts';

export interface Mistake {
  questionId: string;
  reason: Reason;
}

/** What was not right in a submitted attempt, and what was right by a guess. Essays are not practised. */
export async function listMistakes(
  db: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<Mistake[]> {
  const { rows } = await sql<Mistake>`
    select result.question_id as "questionId", case when result.outcome = 'right' then 'guessed' else result.outcome end as reason
    from attempt_result result
    join question_version version on version.id = result.question_version_id and version.kind <> 'essay'
    left join lateral (select confidence from answer_log log
      where log.user_id = result.user_id and log.attempt_id = result.attempt_id
        and log.question_version_id = result.question_version_id and log.revision is not null
      order by log.revision desc limit 1) answer on true
    where result.user_id = ${userId} and result.attempt_id = ${attemptId} and not result.is_dropped
      and (result.outcome in ('wrong', 'partial') or (result.outcome = 'right' and answer.confidence = 'low'))
    order by result.question_id`.execute(db);
  return rows;
}
