import type { Question, QuestionResponse, SectionedPaper } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface RegradeQuizRow {
  quizId: string;
  quizTitle: string;
  submittedCount: number;
  openCount: number;
}

/** Every quiz in whose attempts the question stands, with the most attempts first. */
export async function listRegradeQuizzes(db: DbOrTrx, questionId: string): Promise<RegradeQuizRow[]> {
  const { rows } = await sql<RegradeQuizRow>`
    with held as (
      select attempt.quiz_id, count(*)::int as submitted, 0 as open
      from question_version one join attempt_result result on result.question_version_id = one.id
      join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id and attempt.status = 'submitted'
      where one.question_id = ${questionId} group by attempt.quiz_id
      union all
      select attempt.quiz_id, 0, count(*)::int
      from attempt where status = 'in-progress' and exists (
        select from question_version one where one.question_id = ${questionId}
          and attempt.paper -> 'questions' @> jsonb_build_array(jsonb_build_object('questionVersionId', one.id)))
      group by attempt.quiz_id
    )
    select quiz.id as "quizId", version.title as "quizTitle", sum(held.submitted)::int as "submittedCount", sum(held.open)::int as "openCount"
    from held join quiz on quiz.id = held.quiz_id
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    group by quiz.id, version.title order by 3 desc, 2, 1`.execute(db);
  return rows;
}

export interface HeldAttempt {
  userId: string;
  attemptId: string;
  studentName: string;
  quizTitle: string;
  submittedAt: Date;
  scorePercent: number;
  passPercent: number | null;
  hasPassed: boolean | null;
  paper: SectionedPaper;
  questionVersionId: string;
  /** The version that was on the paper. */
  question: Question;
  response: QuestionResponse | null;
  hintsTaken: number;
  paperPoints: string;
  isListed: boolean;
}

/** Submitted attempts that hold one of these versions, after a place in the order of their ids. */
export async function listHeldAttempts(
  db: DbOrTrx,
  versionIds: readonly string[],
  page: {
    quizIds: readonly string[] | null;
    listedStudentIds: readonly string[] | null;
    after: string;
    limit: number;
  },
): Promise<HeldAttempt[]> {
  const { rows } = await sql<HeldAttempt>`
    select attempt.user_id as "userId", attempt.id as "attemptId", app_user.name as "studentName", quiz_version.title as "quizTitle",
      attempt.submitted_at as "submittedAt", attempt.score_percent::float8 as "scorePercent",
      (attempt.score_card ->> 'passPercent')::float8 as "passPercent", (attempt.score_card ->> 'hasPassed')::boolean as "hasPassed",
      attempt.paper, version.id as "questionVersionId", version.body as question, answer.response,
      coalesce(mark.hints_taken, 0) as "hintsTaken",
      (select question ->> 'points' from jsonb_array_elements(attempt.paper -> 'questions') question
        where question ->> 'questionVersionId' = version.id::text) as "paperPoints",
      (${page.listedStudentIds === null} or attempt.user_id = any(${[...(page.listedStudentIds ?? [])]}::uuid[])) as "isListed"
    from attempt_result result
    join question_version version on version.id = result.question_version_id
    join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id and attempt.status = 'submitted'
    join quiz_version on quiz_version.id = attempt.quiz_version_id
    join app_user on app_user.id = attempt.user_id
    left join attempt_mark mark on mark.user_id = result.user_id and mark.attempt_id = result.attempt_id
      and mark.question_version_id = version.id
    left join lateral (select response from answer_log log
      where log.user_id = result.user_id and log.attempt_id = result.attempt_id and log.question_version_id = version.id
        and (log.standing = 'counted' or (log.standing = 'late' and result.is_late_accepted))
      order by log.standing = 'late' desc, log.revision desc, log.received_at desc, log.id desc limit 1) answer on true
    where result.question_version_id = any(${[...versionIds]}::uuid[]) and attempt.id > ${page.after}
      and (${page.quizIds === null} or attempt.quiz_id = any(${[...(page.quizIds ?? [])]}::uuid[]))
    order by attempt.id limit ${page.limit}`.execute(db);
  return rows;
}

export interface HeldResult {
  attemptId: string;
  questionVersionId: string;
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered' | 'unmarked';
  points: string;
  maxPoints: string;
}

/** All results that count towards the score of these attempts. */
export async function listHeldResults(
  db: DbOrTrx,
  attempts: readonly { userId: string; attemptId: string }[],
): Promise<HeldResult[]> {
  const [userIds, ids] = [attempts.map((each) => each.userId), attempts.map((each) => each.attemptId)];
  const { rows } = await sql<HeldResult>`
    select result.attempt_id as "attemptId", result.question_version_id as "questionVersionId", result.outcome,
      trim_scale(result.points)::text as points, trim_scale(result.max_points)::text as "maxPoints"
    from unnest(${userIds}::uuid[], ${ids}::uuid[]) as one (user_id, id)
    join attempt_result result on result.user_id = one.user_id and result.attempt_id = one.id
    where not result.is_dropped`.execute(db);
  return rows;
}
