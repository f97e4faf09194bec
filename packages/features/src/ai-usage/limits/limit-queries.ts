import type { LimitTarget, Role } from '@debrief/contracts';
import type { LimitPeriod, LimitScope, LimitUnit } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface LimitRow {
  id: string;
  scope: LimitScope;
  personId: string | null;
  role: Role | null;
  groupId: string | null;
  name: string | null;
  period: LimitPeriod;
  unit: LimitUnit;
  amount: number;
  note: string;
  setBy: string | null;
  setAt: Date;
}

/** The widest first: everybody, roles, classes, people. */
export async function listLimitRows(db: DbOrTrx): Promise<LimitRow[]> {
  const { rows } = await sql<LimitRow>`
    select given.id, given.scope, given.person_id as "personId", given.role, given.group_id as "groupId",
      coalesce(person.name, study_group.name) as name, given.period, given.unit, given.amount, given.note,
      setter.name as "setBy", given.set_at as "setAt"
    from ai_limit given
    left join app_user person on person.id = given.person_id
    left join study_group on study_group.id = given.group_id
    left join app_user setter on setter.id = given.set_by
    order by array_position(array['everybody', 'role', 'group', 'person'], given.scope), name, given.role,
      array_position(array['window', 'day', 'month'], given.period), given.unit`.execute(db);
  return rows;
}

export interface NewLimit {
  id: string;
  target: LimitTarget;
  period: LimitPeriod;
  unit: LimitUnit;
  amount: number;
  note: string;
  setBy: string;
}

export function columnsOf(target: LimitTarget) {
  return {
    scope: target.scope,
    person_id: target.scope === 'person' ? target.personId : null,
    role: target.scope === 'role' ? target.role : null,
    group_id: target.scope === 'group' ? target.groupId : null,
  };
}

/** The amount that stood there before; null when there was none. */
export async function upsertLimit(trx: Trx, limit: NewLimit): Promise<number | null> {
  const { scope, person_id, role, group_id } = columnsOf(limit.target);
  const { rows } = await sql<{ amount: number }>`
    select amount from ai_limit where scope = ${scope} and person_id is not distinct from ${person_id}
      and role is not distinct from ${role} and group_id is not distinct from ${group_id}
      and period = ${limit.period} and unit = ${limit.unit} for update`.execute(trx);
  const changed = {
    amount: limit.amount,
    note: limit.note,
    set_by: limit.setBy,
    set_at: sql<Date>`now()`,
  };
  await trx
    .insertInto('ai_limit')
    .values({
      id: limit.id,
      scope,
      person_id,
      role,
      group_id,
      period: limit.period,
      unit: limit.unit,
      ...changed,
    })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'person_id', 'role', 'group_id', 'period', 'unit']).doUpdateSet(changed),
    )
    .execute();
  return rows[0]?.amount ?? null;
}

export async function deleteLimit(
  trx: Trx,
  limitId: string,
): Promise<
  Pick<LimitRow, 'scope' | 'personId' | 'role' | 'groupId' | 'period' | 'unit' | 'amount'> | undefined
> {
  const { rows } = await sql<LimitRow>`
    delete from ai_limit where id = ${limitId}
    returning scope, person_id as "personId", role, group_id as "groupId", period, unit, amount`.execute(trx);
  return rows[0];
}

export async function isThere(db: DbOrTrx, target: LimitTarget): Promise<boolean> {
  if (target.scope === 'person') return isPerson(db, target.personId);
  if (target.scope !== 'group') return true;
  const row = await db
    .selectFrom('study_group')
    .select('id')
    .where('id', '=', target.groupId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isPerson(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db.selectFrom('app_user').select('id').where('id', '=', userId).executeTakeFirst();
  return row !== undefined;
}
