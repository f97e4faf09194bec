import { type DbOrTrx, sql } from '@debrief/db';

export interface TopicPlaceRow {
  id: string;
  parentId: string | null;
  name: string;
  ownerId: string | null;
  visibility: 'private' | 'group' | 'everyone';
  groupId: string | null;
}

/** All topics of the subject of this one, in the order of the tree; none when it is gone. */
export async function listSubjectOf(db: DbOrTrx, topicId: string): Promise<TopicPlaceRow[]> {
  const { rows } = await sql<TopicPlaceRow>`
    select topic.id, topic.parent_id as "parentId", topic.name, topic.owner_id as "ownerId", topic.visibility,
      topic.group_id as "groupId"
    from topic one join topic on topic.subject_id = one.subject_id
    where one.id = ${topicId} and one.deleted_at is null and topic.deleted_at is null
    order by topic.place`.execute(db);
  return rows;
}

/** What each of these questions asks, in plain text. */
export async function listStems(db: DbOrTrx, questionIds: readonly string[]): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('question')
    .select(['id', 'stem_text as stem'])
    .where('id', 'in', [...questionIds])
    .execute();
  return new Map(rows.map(({ id, stem }) => [id, stem.slice(0, 200)]));
}
