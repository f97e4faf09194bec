import type { Topic } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export async function findOwnSubject(db: DbOrTrx, ownerId: string, name: string): Promise<Topic | undefined> {
  const { rows } = await sql<Topic>`
    select id, parent_id as "parentId", subject_id as "subjectId", level, slug, name from topic
    where level = 'subject' and owner_id = ${ownerId} and lower(name) = lower(${name}) and deleted_at is null
    order by created_at limit 1`.execute(db);
  return rows[0];
}
