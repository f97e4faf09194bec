import type { LimitChangeDetail } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface NewChange {
  id: string;
  changedBy: string;
  personId?: string | null;
  groupId?: string | null;
  detail: LimitChangeDetail;
}

export async function insertChange(trx: Trx, change: NewChange): Promise<void> {
  const { action, ...detail } = change.detail;
  await trx
    .insertInto('ai_limit_change')
    .values({
      id: change.id,
      changed_by: change.changedBy,
      action,
      person_id: change.personId ?? null,
      group_id: change.groupId ?? null,
      detail: JSON.stringify(detail),
    })
    .execute();
}

export interface ChangeRow {
  id: string;
  changedAt: Date;
  changedBy: string | null;
  name: string | null;
  action: string;
  detail: object;
}

/** Newest first: ids sort by the time they were made. */
export async function listChangeRows(
  db: DbOrTrx,
  { before, limit }: { before: string | null; limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select change.id, change.changed_at as "changedAt", changer.name as "changedBy",
      coalesce(person.name, study_group.name) as name, change.action, change.detail
    from ai_limit_change change
    left join app_user changer on changer.id = change.changed_by
    left join app_user person on person.id = change.person_id
    left join study_group on study_group.id = change.group_id
    where ${before === null ? sql`true` : sql`change.id < ${before}`}
    order by change.id desc limit ${limit}`.execute(db);
  return rows;
}
