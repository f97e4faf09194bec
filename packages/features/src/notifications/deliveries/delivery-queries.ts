import { type DbOrTrx, sql } from '@debrief/db';

export interface NewDelivery {
  userId: string;
  notificationId: string;
  channel: 'mail' | 'push';
  targetId: string;
  id: string;
  sendAfter: Date;
}

/** One that this process may send until its lease is over. */
export interface ClaimedDelivery {
  id: string;
  userId: string;
  notificationId: string;
  channel: 'mail' | 'push';
  targetId: string;
  /** Of this claim: a later one has a higher number. */
  attemptCount: number;
  kind: string;
  payload: unknown;
  createdAt: Date;
}

export async function insertDeliveries(db: DbOrTrx, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await db
    .insertInto('notification_delivery')
    .values(
      deliveries.map((each) => ({
        ...{ user_id: each.userId, notification_id: each.notificationId, channel: each.channel },
        ...{ target_id: each.targetId, id: each.id, send_after: each.sendAfter },
      })),
    )
    .execute();
}

/** Undefined when it is not due, was sent, or another process is sending it. Leases run on the database's clock. */
export async function claimDelivery(
  db: DbOrTrx,
  { id, now, leaseMs }: { id: string; now: Date; leaseMs: number },
): Promise<ClaimedDelivery | undefined> {
  const { rows } = await sql<ClaimedDelivery>`
    update notification_delivery delivery
    set state = 'sending', attempt_count = attempt_count + 1, lease_until = now() + ${leaseMs} * interval '1 millisecond'
    from notification notice
    where delivery.id = ${id} and notice.user_id = delivery.user_id and notice.id = delivery.notification_id
      and (delivery.state = 'waiting' and delivery.send_after <= ${now}
        or delivery.state = 'sending' and delivery.lease_until < now())
    returning delivery.id, delivery.user_id as "userId", delivery.notification_id as "notificationId", delivery.channel,
      delivery.target_id as "targetId", delivery.attempt_count as "attemptCount", notice.kind, notice.payload,
      notice.created_at as "createdAt"`.execute(db);
  return rows[0];
}

export type DeliveryEnd = { state: 'sent' | 'failed' | 'dropped'; failure?: string; at: Date };

/** False when the lease was lost to another process meanwhile: what that one says counts. */
export async function endDelivery(
  db: DbOrTrx,
  { id, attemptCount }: Pick<ClaimedDelivery, 'id' | 'attemptCount'>,
  { state, failure, at }: DeliveryEnd,
): Promise<boolean> {
  const result = await db
    .updateTable('notification_delivery')
    .set({ state, failure: failure ?? null, ended_at: at, lease_until: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempt_count', '=', attemptCount)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function putOffDelivery(
  db: DbOrTrx,
  { id, attemptCount }: Pick<ClaimedDelivery, 'id' | 'attemptCount'>,
  { sendAfter, failure }: { sendAfter: Date; failure: string },
): Promise<boolean> {
  const result = await db
    .updateTable('notification_delivery')
    .set({ state: 'waiting', send_after: sendAfter, failure, lease_until: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempt_count', '=', attemptCount)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Due and in nobody's hands, the longest waiting first. */
export async function listDueDeliveries(db: DbOrTrx, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from notification_delivery
    where state in ('waiting', 'sending')
      and (state = 'waiting' and send_after <= ${now} or state = 'sending' and lease_until < now())
    order by send_after limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** What waits for this person's quiet hours to be over, the first moment of it. */
export async function findNextWaiting(
  db: DbOrTrx,
  userId: string,
  now: Date,
): Promise<
  { notificationId: string; kind: string; payload: unknown; createdAt: Date; at: Date } | undefined
> {
  return await db
    .selectFrom('notification_delivery as delivery')
    .innerJoin('notification as notice', (join) =>
      join
        .onRef('notice.user_id', '=', 'delivery.user_id')
        .onRef('notice.id', '=', 'delivery.notification_id'),
    )
    .select([
      'notice.id as notificationId',
      'notice.kind',
      'notice.payload',
      'notice.created_at as createdAt',
    ])
    .select('delivery.send_after as at')
    .where('delivery.user_id', '=', userId)
    .where('delivery.state', '=', 'waiting')
    .where('delivery.send_after', '>', now)
    .orderBy('delivery.send_after')
    .limit(1)
    .executeTakeFirst();
}

export async function listWaitingChannels(
  db: DbOrTrx,
  userId: string,
  notificationId: string,
): Promise<('mail' | 'push')[]> {
  const rows = await db
    .selectFrom('notification_delivery')
    .select('channel')
    .distinct()
    .where('user_id', '=', userId)
    .where('notification_id', '=', notificationId)
    .where('state', '=', 'waiting')
    .orderBy('channel')
    .execute();
  return rows.map((row) => row.channel as 'mail' | 'push');
}

export async function listDeliveriesOf(db: DbOrTrx, userId: string) {
  return await db
    .selectFrom('notification_delivery')
    .select([
      'notification_id as notificationId',
      'channel',
      'state',
      'send_after as sendAfter',
      'ended_at as endedAt',
    ])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}
