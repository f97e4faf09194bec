import type { LimitPeriod, LimitScope, LimitUnit } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface ApplyingLimit {
  scope: LimitScope;
  period: LimitPeriod;
  unit: LimitUnit;
  amount: number;
  /** Of a class. */
  groupName: string | null;
}

/** Everything that was set for this person, their role, the classes they are a student of, and everybody. */
export async function listApplyingLimits(db: DbOrTrx, userId: string): Promise<ApplyingLimit[]> {
  const { rows } = await sql<ApplyingLimit>`
    select given.scope, given.period, given.unit, given.amount, study_group.name as "groupName"
    from ai_limit given
    left join study_group on study_group.id = given.group_id
    where given.scope = 'everybody' or given.person_id = ${userId}
      or given.role = (select role from app_user where id = ${userId})
      or given.group_id in (select group_id from group_member where user_id = ${userId} and part = 'student')
    order by given.id`.execute(db);
  return rows;
}
