import type { NewPrice } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export type PricedPeriod = Pick<
  NewPrice,
  'model' | 'validFrom' | 'validTo' | 'inputMicros' | 'cachedInputMicros' | 'outputMicros'
>;

export interface Difference {
  callCount: number;
  billedMicros: number;
  newMicros: number;
  leftOutCount: number;
}

/**
 * Calls of a period whose bill, with what was corrected before, is not what this price asks. Calls that asked several
 * times are left out: their tokens may be of several models. The sum is rounded half up, once, as it is in core/pricing.
 */
function callsBilledOtherwise(price: PricedPeriod) {
  return sql`
    select * from (
      select call.user_id, call.id, call.attempt_count,
        call.cost_micros + coalesce((select sum(booked.difference_micros)::bigint from ai_call_correction booked
          where booked.user_id = call.user_id and booked.call_id = call.id), 0) as billed,
        ((call.input_tokens - call.cached_input_tokens) * ${price.inputMicros}::bigint
          + call.cached_input_tokens * ${price.cachedInputMicros}::bigint
          + call.output_tokens * ${price.outputMicros}::bigint + 500000) / 1000000 as due
      from ai_call call
      where call.model = ${price.model} and call.settled_at is not null and call.input_tokens + call.output_tokens > 0
        and call.started_at >= (${price.validFrom}::date)::timestamp at time zone 'UTC'
        and call.started_at < coalesce((${price.validTo}::date)::timestamp at time zone 'UTC', 'infinity')
    ) priced
    where billed <> due`;
}

export async function findDifference(db: DbOrTrx, price: PricedPeriod): Promise<Difference> {
  const { rows } = await sql<Difference>`
    select count(*) filter (where attempt_count <= 1)::int as "callCount",
      coalesce(sum(billed) filter (where attempt_count <= 1), 0)::bigint as "billedMicros",
      coalesce(sum(due) filter (where attempt_count <= 1), 0)::bigint as "newMicros",
      count(*) filter (where attempt_count > 1)::int as "leftOutCount"
    from (${callsBilledOtherwise(price)}) call`.execute(db);
  return rows[0] ?? { callCount: 0, billedMicros: 0, newMicros: 0, leftOutCount: 0 };
}

export interface Correction {
  id: string;
  madeBy: string;
  note: string;
}

/** Books one row a call and one for all of them; what was billed stays as it is. */
export async function bookDifference(
  trx: Trx,
  price: PricedPeriod,
  { id, madeBy, note }: Correction,
): Promise<{ callCount: number; differenceMicros: number }> {
  // A long past is one statement; the pool's patience is that of requests.
  await sql`set local statement_timeout = '120s'`.execute(trx);
  await sql`
    insert into ai_cost_correction (id, model, day_from, day_to, note, call_count, difference_micros, made_by)
    values (${id}, ${price.model}, ${price.validFrom},
      coalesce(${price.validTo}::date, greatest((now() at time zone 'UTC')::date, ${price.validFrom}::date) + 1),
      ${note}, 0, 0, ${madeBy})`.execute(trx);
  await sql`
    insert into ai_call_correction (user_id, call_id, correction_id, difference_micros)
    select user_id, id, ${id}::uuid, due - billed from (${callsBilledOtherwise(price)}) call
    where attempt_count <= 1`.execute(trx);
  const { rows } = await sql<{ callCount: number; differenceMicros: number }>`
    update ai_cost_correction set (call_count, difference_micros) = (
      select count(*), coalesce(sum(difference_micros), 0) from ai_call_correction where correction_id = ${id})
    where id = ${id}
    returning call_count as "callCount", difference_micros as "differenceMicros"`.execute(trx);
  return rows[0] ?? { callCount: 0, differenceMicros: 0 };
}
