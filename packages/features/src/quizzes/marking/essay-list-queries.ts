import type { EssayPage } from '@debrief/contracts';
import type { QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { countedAnswer } from './essay-queries.ts';

/** Whose essays: of students in these groups; null is everybody's. Never one's own. */
export interface Marker {
  userId: string;
  groupIds: readonly string[] | null;
}

export interface EssayFilter {
  status: 'waiting' | 'marked';
  quizId: string | null;
  /** The last of the page before. */
  after: { at: string; attemptId: string; questionVersionId: string } | null;
  limit: number;
}

export interface ListedEssay {
  attemptId: string;
  questionVersionId: string;
  quizId: string;
  quizTitle: string;
  studentName: string;
  stem: string;
  response: QuestionResponse | null;
  submittedAt: Date;
  markedAt: Date | null;
  /** What the list is ordered by, to the microsecond. */
  at: string;
}

function isTaughtBy({ userId, groupIds }: Marker) {
  if (groupIds === null) return sql`result.user_id <> ${userId}`;
  return sql`result.user_id <> ${userId} and result.user_id in (
    select member.user_id from group_member member where member.group_id = any(${[...groupIds]}::uuid[]) and member.part = 'student')`;
}

const waits = sql`result.outcome = 'unmarked' and not result.is_dropped`;

export async function listEssayRows(
  db: DbOrTrx,
  marker: Marker,
  { status, quizId, after, limit }: EssayFilter,
): Promise<ListedEssay[]> {
  const isWaiting = status === 'waiting';
  const at = isWaiting ? sql`result.submitted_at` : sql`essay.marked_at`;
  const place = sql`(${at}, result.attempt_id, result.question_version_id)`;
  const last =
    after && sql`(${after.at}::timestamptz, ${after.attemptId}::uuid, ${after.questionVersionId}::uuid)`;
  const isBeyond = last ? (isWaiting ? sql`${place} > ${last}` : sql`${place} < ${last}`) : sql`true`;
  const direction = isWaiting ? sql`asc` : sql`desc`;
  const { rows } = await sql<ListedEssay>`
    select result.attempt_id as "attemptId", result.question_version_id as "questionVersionId",
      attempt.quiz_id as "quizId", quiz_version.title as "quizTitle", student.name as "studentName",
      version.body ->> 'stem' as stem, ${countedAnswer} as response, result.submitted_at as "submittedAt",
      essay.marked_at as "markedAt", ${at}::text as at
    from attempt_result result
    join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id
    join quiz_version on quiz_version.id = attempt.quiz_version_id
    join question_version version on version.id = result.question_version_id
    join app_user student on student.id = result.user_id
    left join essay_mark essay on essay.user_id = result.user_id and essay.attempt_id = result.attempt_id
      and essay.question_version_id = result.question_version_id
    where ${isTaughtBy(marker)} and ${isWaiting ? waits : sql`essay.marked_at is not null`} and ${isBeyond}
      and (${quizId}::uuid is null or attempt.quiz_id = ${quizId}::uuid)
    order by ${at} ${direction}, result.attempt_id ${direction}, result.question_version_id ${direction}
    limit ${limit}`.execute(db);
  return rows;
}

/** Quizzes in which something waits, that of the longest wait first. */
export async function listWaitingQuizzes(db: DbOrTrx, marker: Marker): Promise<EssayPage['quizzes']> {
  const { rows } = await sql<EssayPage['quizzes'][number]>`
    select quiz.id, quiz_version.title, count(*)::int as "waitingCount"
    from attempt_result result
    join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id
    join quiz on quiz.id = attempt.quiz_id
    join quiz_version on quiz_version.quiz_id = quiz.id and quiz_version.version = quiz.current_version
    where ${waits} and ${isTaughtBy(marker)}
    group by quiz.id, quiz_version.title
    order by min(result.submitted_at), quiz.id limit 200`.execute(db);
  return rows;
}
