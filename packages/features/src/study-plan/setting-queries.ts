import type { StudyDays } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface SettingRow {
  days: StudyDays;
  droppedTopicIds: string[];
}

/** Every day is for studying until something is set. */
export async function findSetting(db: DbOrTrx, userId: string): Promise<SettingRow> {
  const { rows } = await sql<StudyDays & { droppedTopicIds: string[] }>`
    select days_off as "daysOff", easy_days as "easyDays", holidays, dropped_topic_ids as "droppedTopicIds"
    from study_setting where user_id = ${userId}`.execute(db);
  const row = rows[0];
  if (!row) return { days: { daysOff: [], easyDays: [], holidays: [] }, droppedTopicIds: [] };
  const { droppedTopicIds, ...days } = row;
  return { days, droppedTopicIds };
}

export async function upsertDays(db: DbOrTrx, userId: string, days: StudyDays): Promise<void> {
  await sql`
    insert into study_setting (user_id, days_off, easy_days, holidays)
    values (${userId}, ${[...days.daysOff]}::smallint[], ${[...days.easyDays]}::smallint[], ${JSON.stringify(days.holidays)}::jsonb)
    on conflict (user_id) do update set days_off = excluded.days_off, easy_days = excluded.easy_days,
      holidays = excluded.holidays, updated_at = now()`.execute(db);
}

/** Once, whatever the number of taps. */
export async function setDropped(
  db: DbOrTrx,
  userId: string,
  { topicId, isDropped }: { topicId: string; isDropped: boolean },
): Promise<void> {
  await sql`
    insert into study_setting (user_id, dropped_topic_ids)
    values (${userId}, case when ${isDropped} then array[${topicId}::uuid] else '{}' end)
    on conflict (user_id) do update set updated_at = now(), dropped_topic_ids =
      array_remove(study_setting.dropped_topic_ids, ${topicId}::uuid) || excluded.dropped_topic_ids`.execute(
    db,
  );
}

export interface DroppedRow {
  topicId: string;
  topicName: string;
}

export async function listDropped(db: DbOrTrx, userId: string): Promise<DroppedRow[]> {
  const { rows } = await sql<DroppedRow>`
    select topic.id as "topicId", topic.name as "topicName"
    from study_setting setting join topic on topic.id = any(setting.dropped_topic_ids)
    where setting.user_id = ${userId} and topic.deleted_at is null
    order by array_position(setting.dropped_topic_ids, topic.id)`.execute(db);
  return rows;
}

/** Of topics whose names are not kept beside them. */
export async function listTopicNames(db: DbOrTrx, topicIds: readonly string[]): Promise<Map<string, string>> {
  if (topicIds.length === 0) return new Map();
  const rows = await db.selectFrom('topic').select(['id', 'name']).where('id', 'in', topicIds).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
