import type { Person, Role } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

function selectPeople(db: DbOrTrx) {
  return db
    .selectFrom('app_user as person')
    .leftJoin('app_user as suspender', 'suspender.id', 'person.suspended_by')
    .select([
      ...(['person.id as userId', 'person.name', 'person.email', 'person.suspended_at as at'] as const),
      ...(['person.suspended_reason as reason', 'suspender.name as by'] as const),
      sql<Role>`person.role`.as('role'),
    ]);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['executeTakeFirstOrThrow']>>;

function toPerson({ at, reason, by, ...person }: PersonRow): Person {
  return { ...person, suspension: at && { at: at.toISOString(), reason: reason ?? '', by } };
}

export async function findPerson(db: DbOrTrx, userId: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('person.id', '=', userId).executeTakeFirst();
  return row && toPerson(row);
}

/** The last one first. */
export async function listSuspendedPeople(db: DbOrTrx): Promise<Person[]> {
  const rows = await selectPeople(db)
    .where('person.suspended_at', 'is not', null)
    .orderBy('person.suspended_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(toPerson);
}

/** Of who is suspended already the time stays, and the reason becomes the new one. False: there is nobody. */
export async function setSuspended(
  trx: Trx,
  { userId, reason, by }: { userId: string; reason: string; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('app_user')
    .set({
      ...{ suspended_at: sql`coalesce(suspended_at, now())`, suspended_reason: reason, suspended_by: by },
      updated_at: sql`now()`,
    })
    .where('id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function setRestored(db: DbOrTrx, userId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('app_user')
    .set({ suspended_at: null, suspended_reason: null, suspended_by: null, updated_at: sql`now()` })
    .where('id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteSessionsOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('user_session').where('user_id', '=', userId).execute();
}

export async function isSuspended(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('suspended_at as suspendedAt')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.suspendedAt != null;
}
