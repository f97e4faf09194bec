import type { PasswordState } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export async function isDemoEmail(db: DbOrTrx, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('is_demo')
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row?.is_demo === true;
}

export async function isDemoAccount(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db.selectFrom('app_user').select('is_demo').where('id', '=', userId).executeTakeFirst();
  return row?.is_demo === true;
}

export async function findPasswordState(db: DbOrTrx, userId: string): Promise<PasswordState> {
  const row = await db
    .selectFrom('app_user as person')
    .leftJoin('user_credential as credential', (join) =>
      join.onRef('credential.user_id', '=', 'person.id').on('credential.provider_id', '=', 'credential'),
    )
    .select(['person.is_demo as isDemo', 'credential.password'])
    .where('person.id', '=', userId)
    .executeTakeFirst();
  if (row?.isDemo) return 'demo';
  return row?.password ? 'set' : 'none';
}
