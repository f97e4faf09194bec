import type { EssayMark, Question, QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface EssayKey {
  userId: string;
  attemptId: string;
  questionVersionId: string;
}

export interface FoundEssay {
  quizId: string;
  quizTitle: string;
  language: string;
  studentName: string;
  submittedAt: Date;
  question: Question;
  response: QuestionResponse | null;
  hintsTaken: number;
  points: string;
  maxPoints: string;
  mark: EssayMark | null;
  comment: string | null;
  markedAt: Date | null;
  markedBy: string | null;
}

/** The answer that counts: the newest in time, or a late one that was accepted. */
export const countedAnswer = sql`(select log.response from answer_log log
  where log.user_id = result.user_id and log.attempt_id = result.attempt_id
    and log.question_version_id = result.question_version_id
    and (log.standing = 'counted' or (log.standing = 'late' and result.is_late_accepted))
  order by log.standing = 'late' desc, log.revision desc, log.received_at desc, log.id desc limit 1)`;

/** A submitted answer with all that a mark hangs on; of whatever kind its question is. */
export async function findEssay(
  db: DbOrTrx,
  { userId, attemptId, questionVersionId }: EssayKey,
): Promise<FoundEssay | undefined> {
  const { rows } = await sql<FoundEssay>`
    select attempt.quiz_id as "quizId", quiz_version.title as "quizTitle", quiz_version.language, student.name as "studentName",
      attempt.submitted_at as "submittedAt", version.body as question, ${countedAnswer} as response,
      coalesce(flags.hints_taken, 0) as "hintsTaken",
      trim_scale(result.points)::text as points, trim_scale(result.max_points)::text as "maxPoints",
      essay.mark, essay.comment, essay.marked_at as "markedAt", tutor.name as "markedBy"
    from attempt_result result
    join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id and attempt.status = 'submitted'
    join quiz_version on quiz_version.id = attempt.quiz_version_id
    join question_version version on version.id = result.question_version_id
    join app_user student on student.id = result.user_id
    left join attempt_mark flags on flags.user_id = result.user_id and flags.attempt_id = result.attempt_id
      and flags.question_version_id = result.question_version_id
    left join essay_mark essay on essay.user_id = result.user_id and essay.attempt_id = result.attempt_id
      and essay.question_version_id = result.question_version_id
    left join app_user tutor on tutor.id = essay.marked_by
    where result.user_id = ${userId} and result.attempt_id = ${attemptId} and result.question_version_id = ${questionVersionId}`.execute(
    db,
  );
  return rows[0];
}

interface NewMark {
  mark: EssayMark;
  comment: string;
  markedBy: string;
}

/** True when it is the first mark of this essay. */
export async function upsertMark(
  trx: Trx,
  { userId, attemptId, questionVersionId }: EssayKey,
  { mark, comment, markedBy }: NewMark,
): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into essay_mark (user_id, attempt_id, question_version_id, mark, comment, marked_by)
    values (${userId}, ${attemptId}, ${questionVersionId}, ${JSON.stringify(mark)}::jsonb, ${comment}, ${markedBy})
    on conflict (user_id, attempt_id, question_version_id) do update
      set mark = excluded.mark, comment = excluded.comment, marked_by = excluded.marked_by, marked_at = now()
    returning xmax = 0 as "isNew"`.execute(trx);
  return rows[0]?.isNew ?? false;
}
