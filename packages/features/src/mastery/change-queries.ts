import type { MasteryLevel, TopicChange } from '@debrief/core';
import { type DbOrTrx, inPieces, sql, type Trx } from '@debrief/db';

interface ChangeRow extends Omit<TopicChange, 'at' | 'after' | 'answers' | 'elsewhere'> {
  changedAt: Date;
  value: number;
  low: number;
  high: number;
  why: Pick<TopicChange, 'answers' | 'elsewhere'>;
}

const columns = sql`sitting_id as "sittingId", topic_id as "topicId", is_practice as "isPractice", changed_at as "changedAt",
  mastery_before::float8 as before, mastery_after::float8 as value, low::float8, high::float8, level_before as "levelBefore",
  level_after as "levelAfter", why, memory`;

/** Newest first. */
export async function listChanges(
  db: DbOrTrx,
  userId: string,
  { topicIds, since, limit = 500 }: { topicIds?: readonly string[]; since?: Date; limit?: number },
): Promise<TopicChange[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from mastery_change where user_id = ${userId}
      ${topicIds ? sql`and topic_id = any(${[...topicIds]}::uuid[])` : sql``} ${since ? sql`and changed_at >= ${since}` : sql``}
    order by changed_at desc, topic_id limit ${limit}`.execute(db);
  return rows.map(toChange);
}

/** Those of one sitting, which may go on. */
export async function listChangesOfSitting(
  db: DbOrTrx,
  userId: string,
  sittingId: string,
): Promise<Map<string, TopicChange>> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from mastery_change where user_id = ${userId} and sitting_id = ${sittingId}
    order by topic_id`.execute(db);
  return new Map(rows.map((row) => [row.topicId, toChange(row)]));
}

/** What each topic stood at on a day, without what was forgotten until then; else after its first change since. */
export async function listStandingsAt(
  db: DbOrTrx,
  userId: string,
  at: Date,
): Promise<Map<string, { value: number; isFirst: boolean }>> {
  const { rows } = await sql<{ topicId: string; value: number; isFirst: boolean }>`
    select topic.topic_id as "topicId", coalesce(earlier.mastery_after, later.mastery_after)::float8 as value,
      earlier.mastery_after is null and later.is_newest as "isFirst"
    from mastery topic
    left join lateral (
      select mastery_after from mastery_change where user_id = ${userId} and topic_id = topic.topic_id and changed_at <= ${at}
      order by changed_at desc limit 1) earlier on true
    left join lateral (
      select mastery_after, not exists (select from mastery_change other where other.user_id = ${userId}
        and other.topic_id = topic.topic_id and other.changed_at > change.changed_at) as is_newest
      from mastery_change change where user_id = ${userId} and topic_id = topic.topic_id and changed_at > ${at}
      order by changed_at limit 1) later on earlier.mastery_after is null
    where topic.user_id = ${userId} and coalesce(earlier.mastery_after, later.mastery_after) is not null`.execute(
    db,
  );
  return new Map(rows.map(({ topicId, ...standing }) => [topicId, standing]));
}

export async function saveChanges(trx: Trx, userId: string, changes: readonly TopicChange[]): Promise<void> {
  for (const piece of inPieces(changes, 1_000)) await insertChanges(trx, userId, piece);
}

async function insertChanges(trx: Trx, userId: string, changes: readonly TopicChange[]): Promise<void> {
  const rows = changes.map(({ at, after, answers, elsewhere, ...change }) => ({
    ...{ ...change, ...after },
    ...{ at: new Date(at).toISOString(), why: { answers, elsewhere } },
  }));
  await sql`
    insert into mastery_change (user_id, sitting_id, topic_id, is_practice, changed_at, mastery_before, mastery_after, low, high,
      level_before, level_after, why, memory)
    select ${userId}, "sittingId", "topicId", "isPractice", at, before, value, low, high, "levelBefore", "levelAfter", why, memory
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("sittingId" uuid, "topicId" uuid, "isPractice" boolean,
      at timestamptz, before numeric, value numeric, low numeric, high numeric, "levelBefore" text, "levelAfter" text, why jsonb, memory jsonb)
    on conflict (user_id, sitting_id, topic_id) do update set changed_at = excluded.changed_at,
      mastery_after = excluded.mastery_after, low = excluded.low, high = excluded.high, level_after = excluded.level_after,
      why = excluded.why, memory = excluded.memory`.execute(trx);
}

function toChange({ changedAt, value, low, high, why, ...row }: ChangeRow): TopicChange {
  const levels = { levelBefore: row.levelBefore as MasteryLevel | null, levelAfter: row.levelAfter };
  return { ...row, ...levels, ...why, at: changedAt.getTime(), after: { value, low, high } };
}

export async function listQuizTitles(
  db: DbOrTrx,
  userId: string,
  attemptIds: readonly string[],
): Promise<Map<string, string>> {
  if (attemptIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select attempt.id, version.title from attempt join quiz_version version on version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.id = any(${[...attemptIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
