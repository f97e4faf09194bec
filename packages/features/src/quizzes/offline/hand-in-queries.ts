import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { DeviceTimes } from './device-times.ts';

export interface PreparedAttempt {
  quizId: string;
  mode: 'exam' | 'study';
  status: 'prepared' | 'in-progress' | 'submitted';
  isOffline: boolean;
  downloadedAt: Date;
  startUntil: Date;
  now: Date;
  timeLimitMs: number | null;
  closesAt: Date | null;
  questionVersionIds: string[];
}

export async function lockPrepared(
  trx: Trx,
  userId: string,
  attemptId: string,
): Promise<PreparedAttempt | undefined> {
  const { rows } = await sql<PreparedAttempt>`
    select attempt.quiz_id as "quizId", attempt.mode, attempt.status, attempt.is_offline as "isOffline",
      attempt.started_at as "downloadedAt", attempt.start_until as "startUntil", now() as now,
      case when attempt.mode = 'exam' or version.is_study_timed
        then round(version.time_limit_ms * attempt.time_factor)::float8 end as "timeLimitMs",
      case when attempt.mode = 'exam' then version.closes_at end as "closesAt",
      array(select item ->> 'questionVersionId' from jsonb_array_elements(attempt.paper -> 'questions') item) as "questionVersionIds"
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.id = ${attemptId}
    for update of attempt`.execute(trx);
  return rows[0];
}

export interface DeviceAnswerRow {
  saveKey: string;
  questionVersionId: string;
  response: unknown;
  standing: 'counted' | 'late';
  answeredAt: Date;
  timeSpentMs: number;
  confidence: string | null;
  isChecked: boolean;
  isFlagged: boolean;
  struckOptionIds: string[];
  hintsTaken: number;
}

/** All answers and marks of a device in one statement. */
export async function insertDeviceAnswers(
  trx: Trx,
  userId: string,
  attemptId: string,
  answers: readonly DeviceAnswerRow[],
): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (
        "saveKey" uuid, "questionVersionId" uuid, response jsonb, standing text, "answeredAt" timestamptz,
        "timeSpentMs" integer, confidence text, "isChecked" boolean, "isFlagged" boolean, "struckOptionIds" jsonb,
        "hintsTaken" integer)
    ), logged as (
      insert into answer_log (user_id, id, attempt_id, question_version_id, response, revision, base_revision, standing,
        is_check, time_spent_ms, confidence, struck_option_ids, received_at)
      select ${userId}, "saveKey", ${attemptId}, "questionVersionId", nullif(response, 'null'::jsonb),
        case when standing = 'counted' then 1 end, 0, standing, "isChecked" and standing = 'counted', "timeSpentMs",
        confidence, array(select jsonb_array_elements_text("struckOptionIds")), "answeredAt"
      from given on conflict do nothing
    )
    insert into attempt_mark (user_id, attempt_id, question_version_id, is_flagged, struck_option_ids, hints_taken)
    select ${userId}, ${attemptId}, "questionVersionId", "isFlagged",
      array(select jsonb_array_elements_text("struckOptionIds")), "hintsTaken"
    from given where "isFlagged" or "hintsTaken" > 0 or jsonb_array_length("struckOptionIds") > 0
    on conflict do nothing`.execute(trx);
}

/** From here on it is an attempt like any other that was submitted; its score is written next. */
export async function beginPrepared(
  trx: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
  { startedAt, deadlineAt }: DeviceTimes,
): Promise<void> {
  await sql`
    update attempt set status = 'in-progress', started_at = ${startedAt}, deadline_at = ${deadlineAt}
    where user_id = ${userId} and id = ${attemptId} and status = 'prepared'`.execute(trx);
}
