import { type DbOrTrx, sql } from '@debrief/db';

interface VectorRow {
  userId: string;
  /** Mastery by topic. */
  values: Record<string, number>;
}

export interface PasserRow extends VectorRow {
  takenOn: string;
}

/** More are not compared: the latest to have told. */
const maxPassers = 500;

/** Those who passed the exam and agreed to be compared with, and what they can. */
export async function listPassers(db: DbOrTrx, exceptUserId: string, examId: string): Promise<PasserRow[]> {
  const { rows } = await sql<PasserRow>`
    with passer as (
      select user_id, max(taken_on) as taken_on, max(recorded_at) as told_at from exam_outcome
      where exam_id = ${examId} and has_passed and consents_to_comparison and user_id <> ${exceptUserId}
      group by user_id order by told_at desc, user_id limit ${sql.lit(maxPassers)}
    )
    select passer.user_id as "userId", passer.taken_on as "takenOn",
      json_object_agg(mastery.topic_id, mastery.mastery::float8) as values
    from passer join mastery on mastery.user_id = passer.user_id
    join topic on topic.id = mastery.topic_id and topic.subject_id = (select subject_id from exam where id = ${examId})
    group by 1, 2`.execute(db);
  return rows;
}

export async function findVector(
  db: DbOrTrx,
  userId: string,
  examId: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ topicId: string; mastery: number }>`
    select mastery.topic_id as "topicId", mastery.mastery::float8 as mastery
    from mastery join topic on topic.id = mastery.topic_id
    where mastery.user_id = ${userId} and topic.subject_id = (select subject_id from exam where id = ${examId})`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ topicId, mastery }) => [topicId, mastery]));
}

export interface PathRow {
  userId: string;
  quizCount: number;
  minutes: number;
  /** Answers by domain of the exam's newest blueprint. */
  answers: Record<string, number>;
}

/** What each did for the exam until a day: quizzes with questions of its domains, and answers by domain. */
export async function listPaths(
  db: DbOrTrx,
  examId: string,
  people: readonly { userId: string; until: string }[],
): Promise<PathRow[]> {
  const { rows } = await sql<PathRow>`
    with recursive below as (
      select topic_id as domain_id, topic_id as id from exam_blueprint_domain
      where blueprint_id = (select id from exam_blueprint where exam_id = ${examId} order by version desc limit 1)
      union all
      select below.domain_id, topic.id from below join topic on topic.parent_id = below.id
    ), person as (
      select * from unnest(${people.map(({ userId }) => userId)}::uuid[], ${people.map(({ until }) => until)}::date[])
        as person (user_id, until_on)
    ), answered as (
      select result.user_id, result.attempt_id, below.domain_id, count(*)::int as count
      from person join attempt_result result on result.user_id = person.user_id and result.submitted_at < person.until_on + 1
      join below on below.id = result.topic_id
      where result.outcome not in ('unanswered', 'unmarked') and not result.is_dropped
      group by 1, 2, 3
    )
    select person.user_id as "userId", coalesce(taken.count, 0)::int as "quizCount",
      coalesce(taken.minutes, 0)::float8 as minutes,
      coalesce((select json_object_agg(domain.domain_id, domain.count) from (
        select domain_id, sum(count)::int as count from answered where answered.user_id = person.user_id group by 1) domain
      ), '{}') as answers
    from person left join lateral (
      select count(*) as count, sum(attempt.duration_ms) / 60000.0 as minutes from attempt
      where attempt.user_id = person.user_id and attempt.status = 'submitted'
        and attempt.id in (select attempt_id from answered where answered.user_id = person.user_id)
    ) taken on true`.execute(db);
  return rows;
}
