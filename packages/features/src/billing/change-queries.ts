import type { BillingDoor } from '@debrief/contracts';
import type { PlanName } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface NewPlanChange {
  userId: string;
  id: string;
  door: BillingDoor;
  from: PlanName;
  to: PlanName;
  reason: string;
  endsAt: Date | null;
  changedBy: string | null;
}

export async function insertPlanChange(trx: Trx, change: NewPlanChange): Promise<void> {
  await trx
    .insertInto('billing_change')
    .values({
      user_id: change.userId,
      id: change.id,
      door: change.door,
      from_plan: change.from,
      to_plan: change.to,
      reason: change.reason,
      ends_at: change.endsAt,
      changed_by: change.changedBy,
    })
    .execute();
}

export interface PlanChangeRow {
  id: string;
  name: string;
  changedAt: Date;
  door: BillingDoor;
  from: PlanName;
  to: PlanName;
  reason: string;
  endsAt: Date | null;
  changedBy: string | null;
}

/** Newest first: ids sort by the time they were made. */
export async function listPlanChangeRows(
  db: DbOrTrx,
  { before, limit }: { before: string | null; limit: number },
): Promise<PlanChangeRow[]> {
  const { rows } = await sql<PlanChangeRow>`
    select change.id, person.name, change.changed_at as "changedAt", change.door, change.from_plan as "from",
      change.to_plan as "to", change.reason, change.ends_at as "endsAt", changer.name as "changedBy"
    from billing_change change
    join app_user person on person.id = change.user_id
    left join app_user changer on changer.id = change.changed_by
    where ${before === null ? sql`true` : sql`change.id < ${before}`}
    order by change.id desc limit ${limit}`.execute(db);
  return rows;
}
