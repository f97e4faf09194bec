import { type DbOrTrx, sql } from '@debrief/db';

export interface HintRequest {
  userId: string;
  attemptId: string;
  questionVersionId: string;
  takenCount: number;
  ladderLength: number;
}

export interface HintsTaken {
  hintsTaken: number;
  isOffered: boolean;
}

/**
 * Takes the hint after `takenCount`, once, in one statement: of two requests that have seen the same number the second
 * changes nothing. Closed questions and attempts keep what was taken. Undefined for an attempt that is not theirs.
 */
export async function takeNextHint(
  db: DbOrTrx,
  { userId, attemptId, questionVersionId, takenCount, ladderLength }: HintRequest,
): Promise<HintsTaken | undefined> {
  const onPaper = JSON.stringify([{ questionVersionId }]);
  const { rows } = await sql<HintsTaken>`
    with own as (
      select attempt.id, attempt.status, attempt.mode = 'study' and version.offers_hints as is_offered
      from attempt join quiz_version version on version.id = attempt.quiz_version_id
      where attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.paper -> 'questions' @> ${onPaper}::jsonb
      for share of attempt
    ), taken as (
      insert into attempt_mark (user_id, attempt_id, question_version_id, hints_taken)
      select ${userId}, own.id, ${questionVersionId}, case when ${takenCount} = 0 then 1 else 0 end
      from own
      where own.status = 'in-progress' and own.is_offered and not exists (
        select from answer_log log where log.user_id = ${userId} and log.attempt_id = own.id
          and log.question_version_id = ${questionVersionId} and log.revision is not null and log.is_check)
      on conflict (user_id, attempt_id, question_version_id) do update set updated_at = now(),
        hints_taken = case when attempt_mark.hints_taken = ${takenCount} and ${takenCount}::integer < ${ladderLength}::integer
          then attempt_mark.hints_taken + 1 else attempt_mark.hints_taken end
      returning hints_taken
    )
    select own.is_offered as "isOffered", coalesce(taken.hints_taken, (
      select mark.hints_taken from attempt_mark mark where mark.user_id = ${userId} and mark.attempt_id = own.id
        and mark.question_version_id = ${questionVersionId}), 0) as "hintsTaken"
    from own left join taken on true`.execute(db);
  return rows[0];
}
