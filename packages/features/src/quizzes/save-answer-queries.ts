import type { QuestionResponse } from '@debrief/core';
import { type DbOrTrx, prepared, preparedMark, sql } from '@debrief/db';

export interface SaveRow {
  userId: string;
  attemptId: string;
  questionVersionId: string;
  saveKey: string;
  response: QuestionResponse | null;
  baseRevision: number;
  check: boolean;
  timeSpentMs: number;
  confidence: 'low' | 'medium' | 'high' | null;
  /** Null leaves the strike-outs as they are. */
  struckOptionIds: string[] | null;
  /** For attempts of the past that the demo content makes; null: now, by the clock of the database. */
  receivedAt: Date | null;
}

export interface SaveOutcome {
  /**
   * counted, stale, late: written. closed: not written. repeated: written by an earlier try, whose values these are.
   * lost: somebody wrote the same revision at this very moment; try again.
   */
  outcome: 'counted' | 'stale' | 'late' | 'closed' | 'repeated' | 'lost';
  /** What became of the earlier try. */
  standing: 'counted' | 'stale' | 'late' | null;
  revision: number | null;
  receivedAt: Date | null;
  isCheck: boolean;
  /** False when the key was used before for another save. */
  isSameSave: boolean;
  /** Of the question on this paper, and how many of its hints were taken; only when the save checks. */
  points: string | null;
  hintsTaken: number;
}

const saving = prepared(
  (
    row: SaveRow & { responseText: string | null; onPaper: string },
  ) => sql<SaveOutcome>`${sql.raw(preparedMark)}
    with own as (
      select mode, status, submitted_by, deadline_at, paper, coalesce(${row.receivedAt}::timestamptz, clock_timestamp()) as received_at
      from attempt
      where user_id = ${row.userId} and id = ${row.attemptId} and status <> 'prepared' and paper -> 'questions' @> ${row.onPaper}::jsonb
      for share
    ), known as (
      select standing, revision, received_at, is_check,
        attempt_id = ${row.attemptId} and question_version_id = ${row.questionVersionId}
          and base_revision = ${row.baseRevision} and response is not distinct from ${row.responseText}::jsonb as is_same
      from answer_log where user_id = ${row.userId} and id = ${row.saveKey}
    ), newest as (
      select revision, is_check, confidence from answer_log
      where user_id = ${row.userId} and attempt_id = ${row.attemptId} and question_version_id = ${row.questionVersionId}
        and revision is not null
      order by revision desc limit 1
    ), verdict as (
      select own.received_at, own.paper, own.mode = 'study' and ${row.check} as is_check, newest.confidence,
        case
          when known.standing is not null then 'repeated'
          when own.status = 'submitted' and own.submitted_by = 'student' then 'closed'
          when own.status = 'submitted' or own.received_at > own.deadline_at + interval '30 seconds' then 'late'
          when newest.is_check then 'closed'
          when coalesce(newest.revision, 0) <> ${row.baseRevision} then 'stale'
          else 'counted'
        end as outcome
      from own left join known on true left join newest on true
    ), saved as (
      insert into answer_log (user_id, id, attempt_id, question_version_id, response, revision, base_revision, standing,
        is_check, time_spent_ms, confidence, struck_option_ids, received_at)
      select ${row.userId}, ${row.saveKey}, ${row.attemptId}, ${row.questionVersionId}, ${row.responseText}::jsonb,
        case when outcome = 'counted' then ${row.baseRevision}::integer + 1 end, ${row.baseRevision}, outcome,
        is_check and outcome = 'counted', ${row.timeSpentMs}, coalesce(${row.confidence}, confidence), coalesce(${row.struckOptionIds}::text[], '{}'), received_at
      from verdict where outcome in ('counted', 'stale', 'late')
      on conflict do nothing
      returning standing, revision, received_at, is_check
    ), marked as (
      insert into attempt_mark (user_id, attempt_id, question_version_id, struck_option_ids)
      select ${row.userId}, ${row.attemptId}, ${row.questionVersionId}, ${row.struckOptionIds}::text[]
      from saved where standing = 'counted' and ${row.struckOptionIds}::text[] is not null
      on conflict (user_id, attempt_id, question_version_id)
        do update set struck_option_ids = excluded.struck_option_ids, updated_at = now()
    )
    select
      case when verdict.outcome in ('counted', 'stale', 'late') and saved.standing is null then 'lost' else verdict.outcome end as outcome,
      known.standing, coalesce(saved.revision, known.revision) as revision,
      coalesce(saved.received_at, known.received_at) as "receivedAt",
      coalesce(saved.is_check, known.is_check, false) as "isCheck", coalesce(known.is_same, true) as "isSameSave",
      case when coalesce(saved.is_check, known.is_check) then
        (select question ->> 'points' from jsonb_array_elements(verdict.paper -> 'questions') question
         where question ->> 'questionVersionId' = ${row.questionVersionId}) end as points,
      case when coalesce(saved.is_check, known.is_check) then
        (select hints_taken from attempt_mark where user_id = ${row.userId} and attempt_id = ${row.attemptId}
         and question_version_id = ${row.questionVersionId}) end as "hintsTaken"
    from verdict left join saved on true left join known on true`,
);

/**
 * The whole autosave in one statement. The share lock on the attempt lets saves pass side by side and makes a
 * submission wait for them, so that no answer counts after the scoring has read the log. Two saves over the same
 * revision meet at the unique index: one is written, the other comes back as lost.
 */
export async function writeSave(db: DbOrTrx, row: SaveRow): Promise<SaveOutcome | undefined> {
  const responseText = row.response === null ? null : JSON.stringify(row.response);
  const onPaper = JSON.stringify([{ questionVersionId: row.questionVersionId }]);
  const [saved] = await saving(db, { ...row, responseText, onPaper });
  return saved;
}
