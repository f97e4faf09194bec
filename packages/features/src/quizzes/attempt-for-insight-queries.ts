import type { Question, QuestionResponse, ScoreCard } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface AttemptRow {
  language: string;
  passPercent: string | null;
  hasRunOutOfTime: boolean;
  areKeysHeldBack: boolean;
  scoreCard: ScoreCard;
  previousCard: ScoreCard | null;
  numbers: string[];
}

/** Undefined until it is submitted. */
export async function findSubmittedAttempt(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select version.language, coalesce(version.pass_percent, blueprint.pass_percent) as "passPercent", attempt.submitted_by = 'deadline' as "hasRunOutOfTime",
      attempt.mode = 'exam' and coalesce(today.review = 'after-close' and today.closes_at > now(), false) as "areKeysHeldBack",
      attempt.score_card as "scoreCard",
      (select array_agg(question ->> 'questionVersionId' order by place)
       from jsonb_array_elements(attempt.paper -> 'questions') with ordinality as paper (question, place)) as numbers,
      (select earlier.score_card from attempt earlier where earlier.user_id = attempt.user_id and earlier.quiz_id = attempt.quiz_id
        and earlier.status = 'submitted' and earlier.retake_of is null and attempt.retake_of is null and earlier.submitted_at < attempt.submitted_at
       order by earlier.submitted_at desc limit 1) as "previousCard"
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    join quiz on quiz.id = attempt.quiz_id
    join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
    left join exam_blueprint blueprint on blueprint.id = version.blueprint_id
    where attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.status = 'submitted'`.execute(
    db,
  );
  return rows[0];
}

export interface ResultRow {
  questionVersionId: string;
  questionId: string;
  topicId: string;
  credit: string;
  points: string;
  maxPoints: string;
  /** What waits for a tutor is left out. */
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered';
  timeSpentMs: number;
  expectedMs: number | null;
  facility: string | null;
  authorDifficulty: string;
  question: Question;
  response: QuestionResponse | null;
}

export async function listAttemptResults(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select result.question_version_id as "questionVersionId", result.question_id as "questionId", result.topic_id as "topicId",
      result.credit, result.points, result.max_points as "maxPoints", result.outcome, result.time_spent_ms as "timeSpentMs",
      statistic.median_time_ms as "expectedMs", statistic.facility, question.difficulty as "authorDifficulty",
      version.body as question, answer.response
    from attempt_result result
    join question_version version on version.id = result.question_version_id
    join question on question.id = result.question_id
    left join question_statistic statistic on statistic.question_id = result.question_id
    left join lateral (select response from answer_log
      where user_id = result.user_id and attempt_id = result.attempt_id and question_version_id = result.question_version_id
        and (standing = 'counted' or (standing = 'late' and result.is_late_accepted))
      order by standing = 'late' desc, revision desc, received_at desc, id desc limit 1) answer on true
    where result.user_id = ${userId} and result.attempt_id = ${attemptId} and not result.is_dropped
      and result.outcome <> 'unmarked'`.execute(db);
  return rows;
}

export interface TopicRow {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
  level: string;
}

/** These topics and everything above them. */
export async function listTopicsAbove(db: DbOrTrx, topicIds: readonly string[]): Promise<TopicRow[]> {
  const { rows } = await sql<TopicRow>`
    with recursive above as (
      select topic.* from topic where id = any(${topicIds}::uuid[])
      union select topic.* from topic join above on topic.id = above.parent_id
    ) select id, parent_id as "parentId", slug, name, level from above`.execute(db);
  return rows;
}
