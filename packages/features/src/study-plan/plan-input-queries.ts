import { weakPercent } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface PersonRow {
  timeZone: string;
  locale: string;
}

export async function findPerson(db: DbOrTrx, userId: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('app_user')
    .select(['time_zone as timeZone', 'locale'])
    .where('id', '=', userId)
    .executeTakeFirst();
}

export interface PlanTopicRow {
  topicId: string;
  topicName: string;
  mastery: number | null;
  lastPractisedAt: Date | null;
  /** Share of the exam: the domain's weight over its concepts. */
  examWeight: number | null;
  weaknessCount: number;
  questionCount: number;
  /** What a question of it takes at a first answer; null when nobody has answered one. */
  seconds: number | null;
}

/** The concepts of the exam's subject, or of the subjects practised when there is no exam; only those with questions. */
export async function listPlanTopics(
  db: DbOrTrx,
  userId: string,
  goal: { examId: string; subjectId: string } | null,
): Promise<PlanTopicRow[]> {
  const { rows } = await sql<PlanTopicRow>`
    with subject as (
      select ${goal?.subjectId ?? null}::uuid as id where ${goal !== null}
      union
      select distinct topic.subject_id from mastery join topic on topic.id = mastery.topic_id
      where mastery.user_id = ${userId} and ${goal === null}
    ), concept as (
      select topic.id, topic.name, topic.parent_id from topic join subject on subject.id = topic.subject_id
      where topic.level = 'concept' and topic.deleted_at is null
        and exists (select 1 from question where question.topic_id = topic.id and question.deleted_at is null and question.status = 'published')
    ), domain as (
      select domain.topic_id, domain.weight_percent / sum(domain.weight_percent) over () as share
      from exam_blueprint_domain domain
      where domain.blueprint_id = (select id from exam_blueprint where exam_id = ${goal?.examId ?? null}::uuid order by version desc limit 1)
    ), recent as (
      select attempt.id, insight.id as insight_id from attempt
      left join insight on insight.user_id = attempt.user_id and insight.attempt_id = attempt.id and insight.ready_at is not null
      where attempt.user_id = ${userId} and attempt.status = 'submitted' and attempt.submitted_at > now() - interval '30 days'
    ), named as (
      select claim.topic_id, recent.id from recent
      join insight_claim claim on claim.user_id = ${userId} and claim.insight_id = recent.insight_id and claim.kind = 'weakness'
      union
      -- The debrief may speak of the category alone, or not be written yet: what the score card calls weak counts too.
      select result.topic_id, recent.id from recent
      join attempt_result result on result.user_id = ${userId} and result.attempt_id = recent.id and result.outcome <> 'unmarked'
      group by result.topic_id, recent.id having sum(result.points) < ${weakPercent} / 100.0 * sum(result.max_points)
    )
    select concept.id as "topicId", concept.name as "topicName", mastery.mastery::float8 as mastery,
      mastery.last_practised_at as "lastPractisedAt",
      (domain.share / count(*) over (partition by concept.parent_id))::float8 as "examWeight",
      (select count(*)::int from named where named.topic_id = concept.id) as "weaknessCount",
      asked.count as "questionCount", asked.seconds
    from concept
    cross join lateral (
      select count(*)::int as count, (avg(statistic.median_time_ms) / 1000)::float8 as seconds
      from question left join question_statistic statistic on statistic.question_id = question.id
      where question.topic_id = concept.id and question.deleted_at is null and question.status = 'published'
    ) asked
    left join domain on domain.topic_id = concept.parent_id
    left join mastery on mastery.user_id = ${userId} and mastery.topic_id = concept.id
    order by concept.id`.execute(db);
  return rows;
}

/** The exam's dress rehearsal: the timed quiz that follows its blueprint. */
export async function findMockQuiz(
  db: DbOrTrx,
  examId: string,
): Promise<{ quizId: string; minutes: number } | undefined> {
  const { rows } = await sql<{ quizId: string; minutes: number }>`
    select quiz.id as "quizId", ceil(quiz_version.time_limit_ms / 60000.0)::int as minutes
    from quiz join quiz_version on quiz_version.quiz_id = quiz.id and quiz_version.version = quiz.current_version
    join exam_blueprint on exam_blueprint.id = quiz_version.blueprint_id
    where exam_blueprint.exam_id = ${examId} and quiz.deleted_at is null and quiz.visibility = 'everyone'
      and quiz_version.time_limit_ms is not null
    order by quiz_version.time_limit_ms desc, quiz.id limit 1`.execute(db);
  return rows[0];
}
