import type { Alert } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { newId } from '@debrief/platform';
import type { Trouble } from './judge-queue.ts';

/** Opens it, or notes how it is now; true when it was not open before. */
export async function keepIncident(db: DbOrTrx, trouble: Trouble): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into alert_incident (id, kind, severity, value, threshold)
    values (${newId()}, ${trouble.kind}, ${trouble.severity}, ${trouble.value}, ${trouble.threshold})
    on conflict (kind) where ended_at is null
      do update set value = excluded.value, threshold = excluded.threshold, seen_at = now()
    returning xmax = 0 as "isNew"`.execute(db);
  return rows[0]?.isNew === true;
}

/** Ends those that are not among the kinds; gives what ended. */
export async function endIncidents(db: DbOrTrx, openKinds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    update alert_incident set ended_at = now() where ended_at is null and kind <> all(${openKinds}::text[])
    returning kind`.execute(db);
  return rows.map(({ kind }) => kind);
}

const shownEnded = 10;

/** Open ones first, then those that ended within a day. */
export async function listAlerts(db: DbOrTrx): Promise<Alert[]> {
  const { rows } = await sql<Omit<Alert, 'beganAt' | 'endedAt'> & { beganAt: Date; endedAt: Date | null }>`
    (select id, kind, severity, value, threshold, began_at as "beganAt", ended_at as "endedAt"
      from alert_incident where ended_at is null order by severity, began_at)
    union all
    (select id, kind, severity, value, threshold, began_at, ended_at
      from alert_incident where ended_at > now() - interval '1 day' order by ended_at desc limit ${shownEnded})`.execute(
    db,
  );
  return rows.map(({ beganAt, endedAt, ...alert }) => ({
    ...alert,
    beganAt: beganAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

export async function deleteOldIncidents(db: DbOrTrx): Promise<void> {
  await sql`delete from alert_incident where ended_at < now() - interval '90 days'`.execute(db);
}
