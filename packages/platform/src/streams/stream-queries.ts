import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { newId } from '../new-id.ts';
import type { StreamKey, StreamRow } from './stream-ledger.ts';

const columns = [
  'user_id as userId',
  'owner_kind as ownerKind',
  'owner_id as ownerId',
  'id',
  'status',
  'generation',
  'position',
  'reason',
] as const;

/** The lease as one process holds it for one generation: whoever names an old one changes nothing. */
export interface Lease {
  userId: string;
  streamId: string;
  generation: number;
  holder: string;
}

export async function findStream(db: DbOrTrx, key: StreamKey): Promise<StreamRow | undefined> {
  const row = await db.selectFrom('stream').select(columns).where(is(key)).executeTakeFirst();
  return row as StreamRow | undefined;
}

export async function insertStream(db: DbOrTrx, key: StreamKey): Promise<void> {
  await db
    .insertInto('stream')
    .values({ user_id: key.userId, id: newId(), owner_kind: key.ownerKind, owner_id: key.ownerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * One statement decides who writes. A row that somebody is just changing is skipped: its lease is then being taken or
 * renewed. A dead writer that had been asked to stop is not replaced: its stream comes back as stopped.
 */
export async function claimStream(
  db: DbOrTrx,
  key: StreamKey,
  lease: { holder: string; leaseMs: number },
): Promise<StreamRow | undefined> {
  const row = await db
    .updateTable('stream')
    .set((stream) => ({
      status: sql<string>`case when stop_requested_at is null then 'writing' else 'stopped' end`,
      generation: sql<number>`generation + (stop_requested_at is null)::int`,
      position: sql<number>`case when stop_requested_at is null then 0 else position end`,
      lease_holder: lease.holder,
      lease_until: leaseEnd(lease.leaseMs),
      stop_requested_at: null,
      reason: null,
      updated_at: stream.fn<Date>('now'),
    }))
    .where('user_id', '=', key.userId)
    .where('id', 'in', (select) =>
      select
        .selectFrom('stream')
        .select('id')
        .where(is(key))
        .where(isAbandoned())
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .returning(columns)
    .executeTakeFirst();
  return row as StreamRow | undefined;
}

/** Opens the writer's next generation. False: the lease is lost. */
export async function restartStream(db: DbOrTrx, lease: Lease): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('stream')
    .set((stream) => ({ generation: stream('generation', '+', 1), position: 0 }))
    .where(holds(lease))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Sets the final status. False: the lease is lost. */
export async function endStream(
  trx: Trx,
  lease: Lease,
  end: { status: string; reason: string | null; position: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('stream')
    .set({
      ...end,
      lease_holder: null,
      lease_until: null,
      stop_requested_at: null,
      updated_at: sql<Date>`now()`,
    })
    .where(holds(lease))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Back to pending, for anybody to claim. */
export async function giveBackStreams(
  db: DbOrTrx,
  holder: string,
  streamIds: readonly string[],
): Promise<void> {
  await db
    .updateTable('stream')
    .set({ status: 'pending', lease_holder: null, lease_until: null, updated_at: sql<Date>`now()` })
    .where('id', 'in', streamIds)
    .where('lease_holder', '=', holder)
    .where('status', '=', 'writing')
    .execute();
}

/** Stops at once what nobody writes, asks the writer otherwise. */
export async function requestStop(db: DbOrTrx, key: StreamKey): Promise<StreamRow | undefined> {
  const row = await db
    .updateTable('stream')
    .set({
      status: sql<string>`case when ${isAbandoned()} then 'stopped' else status end`,
      stop_requested_at: sql<Date | null>`case when ${isAbandoned()} then null else now() end`,
      updated_at: sql<Date>`now()`,
    })
    .where(is(key))
    .where('status', 'in', ['pending', 'writing'])
    .returning(columns)
    .executeTakeFirst();
  return row as StreamRow | undefined;
}

export async function reopenStream(
  db: DbOrTrx,
  key: StreamKey,
  evenReady: boolean,
): Promise<StreamRow | undefined> {
  const row = await db
    .updateTable('stream')
    .set({ status: 'pending', reason: null, position: 0, updated_at: sql<Date>`now()` })
    .where(is(key))
    .where('status', 'in', evenReady ? ['failed', 'stopped', 'ready'] : ['failed', 'stopped'])
    .returning(columns)
    .executeTakeFirst();
  return row as StreamRow | undefined;
}

/** Of one kind, that should be written and are not; a pending one is given a moment for whoever made it. */
export async function listAbandonedStreams(db: DbOrTrx, ownerKind: string): Promise<StreamKey[]> {
  return db
    .selectFrom('stream')
    .select(['user_id as userId', 'owner_kind as ownerKind', 'owner_id as ownerId'])
    .where('owner_kind', '=', ownerKind)
    .where(isAbandoned())
    .where((stream) =>
      stream.or([
        stream('status', '=', 'writing'),
        stream('updated_at', '<', sql<Date>`now() - interval '3 seconds'`),
      ]),
    )
    .limit(20)
    .execute();
}

/** Pending, or left by a writer that died. Leases run on the database's clock. */
export function isAbandoned() {
  return sql<boolean>`(stream.status = 'pending' or (stream.status = 'writing' and stream.lease_until < clock_timestamp()))`;
}

export function leaseEnd(leaseMs: number) {
  return sql<Date>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`;
}

function is({ userId, ownerKind, ownerId }: StreamKey) {
  return sql<boolean>`(stream.user_id = ${userId} and stream.owner_kind = ${ownerKind} and stream.owner_id = ${ownerId})`;
}

function holds({ userId, streamId, generation, holder }: Lease) {
  return sql<boolean>`(stream.user_id = ${userId} and stream.id = ${streamId} and stream.generation = ${generation}
    and stream.lease_holder = ${holder} and stream.status = 'writing')`;
}
