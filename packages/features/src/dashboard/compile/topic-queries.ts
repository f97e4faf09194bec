import type { TopicWork } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** What is looked at of a topic: enough for its ten newest attempts in most quizzes. */
const answersPerTopic = 80;
const attemptsPerTopic = 10;

interface WorkRow extends Omit<TopicWork, 'claim'> {
  claimKind: 'strength' | 'weakness' | null;
  slug: string;
}

/** What the newest attempts asked about these topics, newest first, with what their debriefs say of them. */
export async function listTopicWork(
  db: DbOrTrx,
  userId: string,
  topicIds: readonly string[],
): Promise<TopicWork[]> {
  if (topicIds.length === 0) return [];
  const { rows } = await sql<WorkRow>`
    with work as materialized (
      select topic.id as topic_id, topic.slug, asked.*
      from topic
      cross join lateral (
        select attempt_id, max(submitted_at) as submitted_at, count(*)::int as question_count,
          count(*) filter (where outcome = 'right')::int as right_count, avg(credit)::float8 as credit_ratio
        from (
          select attempt_id, submitted_at, outcome, credit from attempt_result
          where user_id = ${userId} and topic_id = topic.id
            and outcome not in ('unanswered', 'unmarked') and not is_dropped
          order by submitted_at desc limit ${answersPerTopic}
        ) newest
        group by attempt_id order by max(submitted_at) desc, attempt_id desc limit ${attemptsPerTopic}
      ) asked
      where topic.id = any(${[...topicIds]}::uuid[])
    )
    select work.topic_id as "topicId", work.slug, work.attempt_id as "attemptId", version.title as "quizTitle",
      work.submitted_at as "submittedAt", work.question_count as "questionCount", work.right_count as "rightCount",
      work.credit_ratio as "creditRatio", claim.kind as "claimKind"
    from work
    join attempt on attempt.user_id = ${userId} and attempt.id = work.attempt_id
    join quiz_version version on version.id = attempt.quiz_version_id
    left join insight on insight.user_id = ${userId} and insight.attempt_id = work.attempt_id
    left join lateral (
      select kind from insight_claim
      where user_id = insight.user_id and insight_id = insight.id and topic_id = work.topic_id
        and kind in ('strength', 'weakness')
      order by kind desc limit 1
    ) claim on true
    order by work.topic_id, work.submitted_at desc, work.attempt_id desc`.execute(db);
  return rows.map(({ claimKind, slug, ...row }) => ({ ...row, claim: toClaim(claimKind, slug) }));
}

/** As the address of a debrief names it. */
function toClaim(kind: 'strength' | 'weakness' | null, slug: string): TopicWork['claim'] {
  if (kind === null) return null;
  return { kind, address: `${kind === 'strength' ? 'strengths' : 'weaknesses'}.${slug}` };
}

/** Mastery after the first answers since a moment, by topic. */
export async function listFirstMastery(
  db: DbOrTrx,
  userId: string,
  { topicIds, since }: { topicIds: readonly string[]; since: Date },
): Promise<Map<string, number>> {
  if (topicIds.length === 0) return new Map();
  const { rows } = await sql<{ topicId: string; mastery: number }>`
    select wanted.id as "topicId", first.mastery_after::float8 as mastery
    from unnest(${[...topicIds]}::uuid[]) wanted (id)
    cross join lateral (
      select mastery_after from mastery_change
      where user_id = ${userId} and topic_id = wanted.id and changed_at >= ${since}
      order by changed_at, sitting_id limit 1
    ) first`.execute(db);
  return new Map(rows.map((row) => [row.topicId, row.mastery]));
}

/** Names of topics that are not in the tree of what was practised. */
export async function listTopicNames(db: DbOrTrx, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => [id, name]);
}
