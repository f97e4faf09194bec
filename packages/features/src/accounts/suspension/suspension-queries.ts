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

export interface SuspendedPlace {
  at: Date;
  userId: string;
}

/** The last one first. */
export async function listSuspendedPeople(
  db: DbOrTrx,
  { before, limit }: { before: SuspendedPlace | null; limit: number },
): Promise<Person[]> {
  const rows = await selectPeople(db)
    .where('person.suspended_at', 'is not', null)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(person.suspended_at, person.id) < (${before?.at}, ${before?.userId}::uuid)`),
    )
    .orderBy('person.suspended_at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toPerson);
}

/** Nobody else suspends or restores either of them until the transaction ends. False: the actor may not come in. */
export async function lockForSuspension(
  trx: Trx,
  { actorId, personId }: { actorId: string; personId: string },
): Promise<boolean> {
  const rows = await trx
    .selectFrom('app_user')
    .select(['id', 'suspended_at as suspendedAt'])
    .where('id', 'in', [actorId, personId])
    // In one order, whoever asks: two who suspend each other wait for each other only one way.
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.some(({ id, suspendedAt }) => id === actorId && suspendedAt === null);
}

/**
 * Of who is suspended already the time and the name stay, and the reason becomes the new one. A page can be cut after any
 * of them: a cursor has milliseconds. False: there is nobody.
 */
export async function setSuspended(
  trx: Trx,
  { userId, reason, by }: { userId: string; reason: string; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('app_user')
    .set({
      suspended_at: sql`coalesce(suspended_at, date_trunc('milliseconds', now()))`,
      suspended_by: sql`case when suspended_at is null then ${by}::uuid else suspended_by end`,
      ...{ suspended_reason: reason, updated_at: sql`now()` },
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
