import { type DbOrTrx, sql } from '@debrief/db';
import { mayHearOf } from '../hearing-queries.ts';

/** One that this process may send until its lease is over. */
export interface Claimed {
  userId: string;
  id: string;
  endpointId: string;
  eventId: string;
  /** Of this claim: a later one has a higher number. */
  tryCount: number;
  triesBefore: number;
  url: string;
  sealedSecret: string;
  sealedOldSecret: string | null;
  message: unknown;
  mayHear: boolean;
}

export interface Claiming {
  now: Date;
  limit: number;
  perEndpoint: number;
  leaseMs: number;
}

const due = (now: Date) => sql`(delivery.state = 'waiting' and delivery.send_after <= ${now}
  or delivery.state = 'sending' and delivery.lease_until < now())`;

/**
 * Of its person for its address: a later one waits until the earlier has come to its end. Asked row by row off the index;
 * as an anti-join it is quadratic when the table has just been filled.
 */
const isFirst = sql`delivery.event_id = (
  select earlier.event_id from webhook_delivery earlier
  where earlier.endpoint_id = delivery.endpoint_id and earlier.subject_id = delivery.subject_id
    and earlier.state in ('waiting', 'sending')
  order by earlier.event_id limit 1)`;

/** Takes what is due, so many at most of each address at a time. Leases run on the database's clock. */
export async function claimDue(
  db: DbOrTrx,
  { now, limit, perEndpoint, leaseMs }: Claiming,
): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with ready as (
      select found.user_id, found.id
      from webhook_endpoint endpoint
      cross join lateral (
        select count(*) as count from webhook_delivery busy
        where busy.endpoint_id = endpoint.id and busy.state = 'sending' and busy.lease_until >= now()
      ) busy
      cross join lateral (
        select delivery.user_id, delivery.id, delivery.event_id from webhook_delivery delivery
        where delivery.endpoint_id = endpoint.id and delivery.state in ('waiting', 'sending') and ${due(now)} and ${isFirst}
        order by delivery.send_after, delivery.event_id
        limit greatest(0, ${perEndpoint}::int - busy.count)
      ) found
      where endpoint.is_on
      order by found.event_id
      limit ${limit}
    ), claimed as (
      update webhook_delivery delivery
      set state = 'sending', try_count = try_count + 1, lease_until = now() + ${leaseMs} * interval '1 millisecond'
      from ready
      where delivery.user_id = ready.user_id and delivery.id = ready.id and ${due(now)}
      returning delivery.*
    )
    select claimed.user_id as "userId", claimed.id, claimed.endpoint_id as "endpointId", claimed.event_id as "eventId",
      claimed.try_count as "tryCount", claimed.tries_before as "triesBefore", endpoint.url,
      endpoint.sealed_secret as "sealedSecret",
      case when endpoint.old_secret_until > ${now} then endpoint.sealed_old_secret end as "sealedOldSecret",
      claimed.body as message, ${mayHearOf(sql`claimed.subject_id`)} as "mayHear"
    from claimed
    join webhook_endpoint endpoint on endpoint.user_id = claimed.user_id and endpoint.id = claimed.endpoint_id
    join app_user owner on owner.id = claimed.user_id`.execute(db);
  return rows;
}

/** When the next of what is open can be sent, which may be past; null: nothing is open. */
export async function findNextDue(db: DbOrTrx): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(case delivery.state when 'waiting' then delivery.send_after else delivery.lease_until end) as at
    from webhook_delivery delivery
    join webhook_endpoint endpoint on endpoint.user_id = delivery.user_id and endpoint.id = delivery.endpoint_id
    where endpoint.is_on and delivery.state in ('waiting', 'sending') and ${isFirst}`.execute(db);
  return rows[0]?.at ?? null;
}
