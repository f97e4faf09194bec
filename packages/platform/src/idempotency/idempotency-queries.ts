import { type DbOrTrx, preparedMark, sql } from '@debrief/db';

export interface RecordKey {
  userId: string;
  key: string;
}

export interface Claim extends RecordKey {
  fingerprint: Buffer;
  lease: string;
  leaseMs: number;
}

/**
 * Makes the record of a call, or takes over one that is older than a day or whose caller died in the middle. One
 * statement: of many at the same moment one gets it. False: somebody else has it. The disk is not waited for: whatever the
 * call does is written after this, and cannot be there without it.
 */
export async function claimRecord(db: DbOrTrx, claim: Claim): Promise<boolean> {
  const { userId, key, fingerprint, lease, leaseMs } = claim;
  const { rows } = await sql`
    ${sql.raw(preparedMark)} insert into idempotency_record as r (user_id, key, fingerprint, lease, lease_until)
    values (${userId}, ${key}, ${fingerprint}, ${lease}, now() + ${leaseMs}::int * interval '1 millisecond')
    on conflict (user_id, key) do update set
      fingerprint = excluded.fingerprint, lease = excluded.lease, lease_until = excluded.lease_until,
      created_at = now(), status = null, headers = null, body = null
    where r.created_at < now() - interval '24 hours'
      or (r.status is null and r.lease_until < now() and r.fingerprint = excluded.fingerprint)
    returning set_config('synchronous_commit', 'off', true)`.execute(db);
  return rows.length > 0;
}

export async function findRecord(db: DbOrTrx, { userId, key }: RecordKey) {
  return await db
    .selectFrom('idempotency_record')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
}

type Holder = RecordKey & { lease: string };

const held = ({ userId, key, lease }: Holder) =>
  sql<boolean>`user_id = ${userId} and key = ${key} and lease = ${lease} and status is null`;

/** Of a call that lost its lease nothing is kept. */
export async function keepAnswer(
  db: DbOrTrx,
  holder: Holder,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): Promise<void> {
  await db
    .updateTable('idempotency_record')
    .set({ status, headers: JSON.stringify(headers), body })
    .where(held(holder))
    .execute();
}

export async function renewLease(db: DbOrTrx, holder: Holder, leaseMs: number): Promise<void> {
  await db
    .updateTable('idempotency_record')
    .set({ lease_until: sql`now() + ${leaseMs}::int * interval '1 millisecond'` })
    .where(held(holder))
    .execute();
}

export async function deleteRecord(db: DbOrTrx, holder: Holder): Promise<void> {
  await db.deleteFrom('idempotency_record').where(held(holder)).execute();
}

/** After a day a key may mean another call. */
export async function deleteOldRecords(db: DbOrTrx): Promise<void> {
  await db
    .deleteFrom('idempotency_record')
    .where('created_at', '<', sql<Date>`now() - interval '24 hours'`)
    .execute();
}
