import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';

export interface PractisableTopic {
  name: string;
  /** From the subject down, without the topic itself. */
  path: string[];
}

/** A topic of a subject that this person may see, or in which they have answered a question of a quiz. */
export async function findPractisableTopic(
  db: DbOrTrx,
  actor: Actor,
  topicId: string,
): Promise<PractisableTopic | undefined> {
  const { rows } = await sql<PractisableTopic>`
    with recursive above as (
      select topic.*, 0 as depth from topic where topic.id = ${topicId} and topic.deleted_at is null
      union all
      select topic.*, above.depth + 1 from above join topic on topic.id = above.parent_id
    ), below as (
      select ${topicId}::uuid as id
      union all
      select topic.id from below join topic on topic.parent_id = below.id where topic.deleted_at is null
    )
    select own.name, array(select name from above where depth > 0 order by depth desc) as path
    from above own join topic on topic.id = own.subject_id
    where own.depth = 0 and topic.deleted_at is null and (${visibleTo(actor, 'topic')} or exists (
      select from below join attempt_result result on result.user_id = ${actor.userId} and result.topic_id = below.id))`.execute(
    db,
  );
  return rows[0];
}

export interface CandidateRow {
  questionId: string;
  topicId: string;
  daysSinceSeen: number | null;
}

/** However large the bank: at most this many concepts, read from each, and kept of each. */
export const candidateBounds = { concepts: 40, readPerConcept: 240, kept: 480 } as const;

interface CandidateInput {
  topicId: string;
  /** Where in the bank looking begins; another place each time. */
  startAt: string;
  withheldIds: readonly string[];
  now: Date;
}

/**
 * Published questions of the topic and below it that this person may see and that can be scored at once. Of each concept
 * a stretch of the bank is read from a place drawn by lot; of those the unseen are kept first, then those seen longest
 * ago. With more concepts than are looked at, those practised longest ago come first.
 */
export async function listCandidates(
  db: DbOrTrx,
  actor: Actor,
  { topicId, startAt, withheldIds, now }: CandidateInput,
): Promise<CandidateRow[]> {
  const { concepts, readPerConcept, kept } = candidateBounds;
  const stretch = sql`
    select question.id from question
    where question.topic_id = concept.id and question.deleted_at is null and question.status = 'published'
      and ${visibleTo(actor, 'question')} and question.id <> all(${[...withheldIds]}::uuid[])`;
  const { rows } = await sql<CandidateRow>`
    with recursive below as (
      select ${topicId}::uuid as id
      union all
      select topic.id from below join topic on topic.parent_id = below.id where topic.deleted_at is null
    ), concept as (
      select below.id from below
      left join mastery on mastery.user_id = ${actor.userId} and mastery.topic_id = below.id
      where exists (select from question where question.topic_id = below.id and question.deleted_at is null
        and question.status = 'published')
      order by mastery.last_practised_at nulls first, md5(${startAt} || below.id::text) limit ${concepts}
    )
    select found.id as "questionId", concept.id as "topicId", found.days::float8 as "daysSinceSeen"
    from concept cross join lateral (
      select near.id, extract(epoch from ${now}::timestamptz - seen.at) / 86400 as days
      from (
        (${stretch} and question.id >= ${startAt}::uuid order by question.id limit ${readPerConcept})
        union all
        (${stretch} and question.id < ${startAt}::uuid order by question.id limit ${readPerConcept})
        limit ${readPerConcept}
      ) near
      join question living on living.id = near.id
      join question_version version on version.question_id = living.id and version.version = living.current_version
        and version.kind <> 'essay'
      left join lateral (
        select greatest(
          (select max(submitted_at) from attempt_result where user_id = ${actor.userId} and question_id = near.id),
          (select (card.memory ->> 'last_review')::timestamptz from practice_card card
            where card.user_id = ${actor.userId} and card.question_id = near.id)) as at
      ) seen on true
      order by seen.at nulls first, near.id
      limit greatest(12, ${kept} / (select count(*) from concept))
    ) found`.execute(db);
  return rows;
}
