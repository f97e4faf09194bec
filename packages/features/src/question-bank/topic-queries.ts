import type { Topic } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

/** Changes to one subject's topics and questions happen one after the other. Held to the end of the transaction. */
export async function lockSubject(trx: Trx, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('subject:' || ${slug}, 0))`.execute(trx);
}

/** The whole tree of a subject, the subject itself first. */
export async function listTopics(db: DbOrTrx, subjectId: string): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'parent_id as parentId', 'subject_id as subjectId', 'level', 'slug', 'name'])
    .where('subject_id', '=', subjectId)
    .where('deleted_at', 'is', null)
    .orderBy(sql`array_position(array['subject', 'category', 'concept'], level)`)
    .orderBy('place')
    .orderBy('name')
    .execute();
  return rows as Topic[];
}

export interface TopicRow extends Topic {
  description: string;
  language: string;
  place: number;
  ownerId: string | null;
  visibility: string;
  groupId: string | null;
}

/** New topics are added; of known ones name, description and place are brought up to date. Parents stand before children. */
export async function upsertTopics(trx: Trx, rows: readonly TopicRow[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('topic')
    .values(
      rows.map((row) => ({
        id: row.id,
        parent_id: row.parentId,
        subject_id: row.subjectId,
        level: row.level,
        slug: row.slug,
        name: row.name,
        description: row.description,
        language: row.language,
        place: row.place,
        owner_id: row.ownerId,
        visibility: row.visibility,
        group_id: row.groupId,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((excluded) => ({
        name: excluded.ref('excluded.name'),
        description: excluded.ref('excluded.description'),
        place: excluded.ref('excluded.place'),
      })),
    )
    .execute();
}
