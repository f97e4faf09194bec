import type { Role } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface FoundPerson {
  userId: string;
  name: string;
  email: string;
  role: Role;
}

/** Whose name or address holds these words; a few, by name. */
export async function findPeople(db: DbOrTrx, words: string): Promise<FoundPerson[]> {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<FoundPerson>`
    select id as "userId", name, email, role from app_user
    where name ilike ${pattern} or email ilike ${pattern}
    order by name, id limit 20`.execute(db);
  return rows;
}
