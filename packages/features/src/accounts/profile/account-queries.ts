import type { Role } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { NewAccount } from './create-account.ts';

export async function findAccountByEmail(
  db: DbOrTrx,
  email: string,
): Promise<{ id: string; role: Role; isDemo: boolean } | undefined> {
  return await db
    .selectFrom('app_user')
    .select(['id', sql<Role>`role`.as('role'), 'is_demo as isDemo'])
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst();
}

export async function insertPerson(trx: Trx, person: NewAccount & { id: string }): Promise<void> {
  await trx
    .insertInto('app_user')
    .values({
      id: person.id,
      name: person.name,
      email: person.email.trim().toLowerCase(),
      role: person.role,
      is_demo: person.isDemo ?? false,
      time_zone: person.timeZone ?? 'UTC',
      locale: person.locale ?? 'en',
    })
    .execute();
}

/** As the sign-in library stores a password. */
export async function insertCredential(
  trx: Trx,
  credential: { id: string; userId: string; passwordHash: string },
): Promise<void> {
  await trx
    .insertInto('user_credential')
    .values({
      id: credential.id,
      user_id: credential.userId,
      account_id: credential.userId,
      provider_id: 'credential',
      password: credential.passwordHash,
    })
    .execute();
}

export async function setRole(db: DbOrTrx, userId: string, role: Role): Promise<void> {
  await db.updateTable('app_user').set({ role, updated_at: sql`now()` }).where('id', '=', userId).execute();
}
