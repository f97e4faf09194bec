import type { CallKey } from '@debrief/ai';
import type { Budget, Burn } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface BudgetRow extends Budget {
  /** False: the settings of the installation hold. */
  isSetHere: boolean;
  isSwitchedOff: boolean;
}

export async function findBudgetRow(db: DbOrTrx): Promise<BudgetRow> {
  return await db
    .selectFrom('ai_budget')
    .select([
      'is_set_here as isSetHere',
      'soft_micros as softMicros',
      'hard_micros as hardMicros',
      'is_switched_off as isSwitchedOff',
    ])
    .executeTakeFirstOrThrow();
}

/** Calls that spend from one budget wait for each other here; whoever holds a person's lock too took that one first. */
export async function lockBudget(trx: Trx): Promise<void> {
  await sql`select 1 from ai_budget for no key update`.execute(trx);
}

export interface MonthBurn extends Burn {
  now: Date;
  beganAt: Date;
  endsAt: Date;
}

/**
 * What this month of UTC has cost: every call's bill, and the estimates of those in flight or sent without an answer known.
 * The call that asks is left out.
 */
export async function getBurn(db: DbOrTrx, except?: CallKey): Promise<MonthBurn> {
  const own = except
    ? sql`used.user_id = ${except.userId} and used.request_key = ${except.requestKey}`
    : sql`false`;
  const { rows } = await sql<MonthBurn>`
    with month as (
      select date_trunc('month', now(), 'UTC') as began, date_trunc('month', now(), 'UTC') at time zone 'UTC' as "first"
    )
    select now() as now, began as "beganAt", (first + interval '1 month') at time zone 'UTC' as "endsAt",
      (select coalesce(sum(cost_micros), 0)::int8 from ai_call where started_at >= began and cost_micros > 0)
        as "spentMicros",
      (select coalesce(sum(used.estimated_cost_micros), 0)::int8
        from ai_quota_use used
        left join ai_call call on call.user_id = used.user_id and call.request_key = used.request_key
        where used.in_flight_until > now() and coalesce(call.settled_at < used.asked_at, true) and not (${own}))
      + (select coalesce(sum(call.estimated_cost_micros), 0)::int8
        from ai_call call
        left join ai_quota_use used on used.user_id = call.user_id and used.request_key = call.request_key
        where call.state = 'sent' and call.started_at >= began
          and coalesce(used.in_flight_until <= now(), true) and not coalesce(${own}, false)) as "reservedMicros"
    from month`.execute(db);
  return rows[0] as MonthBurn;
}

export interface DaySpending {
  /** Of UTC. */
  day: string;
  costMicros: number;
}

export async function listDaySpending(db: DbOrTrx): Promise<DaySpending[]> {
  const { rows } = await sql<DaySpending>`
    select ((started_at at time zone 'UTC')::date)::text as day, sum(cost_micros)::int8 as "costMicros"
    from ai_call where started_at >= date_trunc('month', now(), 'UTC') and cost_micros > 0
    group by 1 order by 1`.execute(db);
  return rows;
}

/** False: it was told this month already. */
export async function insertBudgetAlert(trx: Trx, kind: 'soft' | 'hard'): Promise<boolean> {
  const { rows } = await sql`
    insert into ai_budget_alert (month, kind)
    values ((date_trunc('month', now(), 'UTC') at time zone 'UTC')::date, ${kind})
    on conflict do nothing returning 1`.execute(trx);
  return rows.length === 1;
}

export async function updateBudget(trx: Trx, budget: Budget | null): Promise<void> {
  await trx
    .updateTable('ai_budget')
    .set({
      is_set_here: budget !== null,
      soft_micros: budget?.softMicros ?? null,
      hard_micros: budget?.hardMicros ?? null,
    })
    .execute();
}

export async function updateSwitch(trx: Trx, isSwitchedOff: boolean): Promise<void> {
  await trx.updateTable('ai_budget').set({ is_switched_off: isSwitchedOff }).execute();
}
