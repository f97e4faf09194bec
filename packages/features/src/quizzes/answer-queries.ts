import type { QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface AnswerRow {
  questionVersionId: string;
  response: QuestionResponse | null;
  revision: number;
  timeSpentMs: number;
  savedAt: Date | null;
  isChecked: boolean;
  isFlagged: boolean;
  struckOptionIds: string[];
  confidence: 'low' | 'medium' | 'high' | null;
  hintsTaken: number;
  lateResponse: QuestionResponse | null;
  lateReceivedAt: Date | null;
}

interface WhichAnswers {
  userId: string;
  attemptId: string;
  questionVersionIds: readonly string[];
}

/** Of each question the newest answer that counts, its marks, and the newest answer that came too late. */
export async function listAnswers(
  db: DbOrTrx,
  { userId, attemptId, questionVersionIds }: WhichAnswers,
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select wanted.id as "questionVersionId", answer.response, coalesce(answer.revision, 0) as revision,
      coalesce(answer.time_spent_ms, 0) as "timeSpentMs", answer.received_at as "savedAt",
      coalesce(answer.is_check, false) as "isChecked", coalesce(mark.is_flagged, false) as "isFlagged",
      coalesce(mark.struck_option_ids, '{}') as "struckOptionIds", answer.confidence,
      coalesce(mark.hints_taken, 0) as "hintsTaken",
      late.response as "lateResponse", late.received_at as "lateReceivedAt"
    from unnest(${[...questionVersionIds]}::uuid[]) as wanted (id)
    left join lateral (
      select * from answer_log log where log.user_id = ${userId} and log.attempt_id = ${attemptId}
        and log.question_version_id = wanted.id and log.revision is not null
      order by log.revision desc limit 1) answer on true
    left join lateral (
      select * from answer_log log where log.user_id = ${userId} and log.attempt_id = ${attemptId}
        and log.question_version_id = wanted.id and log.standing = 'late'
      order by log.received_at desc, log.id desc limit 1) late on true
    left join attempt_mark mark on mark.user_id = ${userId} and mark.attempt_id = ${attemptId}
      and mark.question_version_id = wanted.id`.execute(db);
  return rows;
}
