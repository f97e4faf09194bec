import { type DbOrTrx, sql } from '@debrief/db';

/** The longest overdue first. */
export async function listOverdueAttempts(db: DbOrTrx): Promise<{ userId: string; attemptId: string }[]> {
  const { rows } = await sql<{ userId: string; attemptId: string }>`
    select user_id as "userId", id as "attemptId" from attempt
    where status = 'in-progress' and deadline_at < now() - interval '30 seconds'
    order by deadline_at limit 500`.execute(db);
  return rows;
}
