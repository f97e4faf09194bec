import type { CallKey } from '@debrief/ai';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface Reservation extends CallKey {
  task: string;
  estimate: { tokens: number; costMicros: number };
}

/** Two reservations of one person wait for each other, so that the last free call is given once. */
export async function lockPerson(trx: Trx, userId: string): Promise<void> {
  await sql`select 1 from app_user where id = ${userId} for no key update`.execute(trx);
}

/** A call is in flight until its bill is there, or until its process must have died. */
const isRunning = sql<boolean>`used.in_flight_until > now()
  and coalesce(call.settled_at < used.asked_at, true)`;

export interface Standing {
  /** The same call was taken before. */
  isTaken: boolean;
  /** And is in flight. */
  isRunning: boolean;
  /** Other calls of this person in flight. */
  otherRunning: number;
  isBlocked: boolean;
}

export async function getStanding(db: DbOrTrx, call: CallKey): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select coalesce(bool_or(used.request_key = ${call.requestKey}), false) as "isTaken",
      coalesce(bool_or(used.request_key = ${call.requestKey} and ${isRunning}), false) as "isRunning",
      count(*) filter (where used.request_key <> ${call.requestKey} and ${isRunning})::int as "otherRunning",
      exists (select 1 from ai_block where user_id = ${call.userId}) as "isBlocked"
    from ai_quota_use used
    left join ai_call call on call.user_id = used.user_id and call.request_key = used.request_key
    where used.user_id = ${call.userId}
      and (used.request_key = ${call.requestKey} or used.in_flight_until > now())`.execute(db);
  return rows[0] as Standing;
}

/** The same call again is open again and still counted once. */
export async function upsertReservation(
  trx: Trx,
  { userId, requestKey, task, estimate }: Reservation,
  leaseMs: number,
): Promise<void> {
  const asked = {
    estimated_tokens: estimate.tokens,
    estimated_cost_micros: estimate.costMicros,
    asked_at: sql<Date>`now()`,
    in_flight_until: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`,
  };
  await trx
    .insertInto('ai_quota_use')
    .values({ user_id: userId, request_key: requestKey, task, ...asked })
    .onConflict((conflict) => conflict.columns(['user_id', 'request_key']).doUpdateSet(asked))
    .execute();
}

export async function deleteReservation(db: DbOrTrx, call: CallKey): Promise<void> {
  await db
    .deleteFrom('ai_quota_use')
    .where('user_id', '=', call.userId)
    .where('request_key', '=', call.requestKey)
    .execute();
}
