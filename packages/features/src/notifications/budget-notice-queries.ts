import { type DbOrTrx, sql } from '@debrief/db';

export interface Administrator {
  userId: string;
}

/** Those who have not been told of this yet. */
export async function listUntoldAdministrators(
  db: DbOrTrx,
  { kind, subjectId }: { kind: string; subjectId: string },
): Promise<Administrator[]> {
  const { rows } = await sql<Administrator>`
    select id as "userId" from app_user person
    where role = 'admin' and suspended_at is null and not exists (
      select 1 from notification told
      where told.user_id = person.id and told.kind = ${kind} and told.subject_id = ${subjectId})
    order by id`.execute(db);
  return rows;
}
