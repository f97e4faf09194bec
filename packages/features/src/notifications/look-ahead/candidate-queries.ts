import type { ChosenKind } from '@debrief/contracts';
import { type DbOrTrx, inPieces, sql } from '@debrief/db';

/** Every zone that somebody lives in: a few hundred at most. */
export async function listTimeZones(db: DbOrTrx): Promise<string[]> {
  const rows = await db.selectFrom('app_user').select('time_zone as timeZone').distinct().execute();
  return rows.map((row) => row.timeZone);
}

interface Candidates {
  timeZones: readonly string[];
  subjectId: string;
  /** Who did nothing since then is left in peace. */
  activeSince: Date;
  after: string | null;
  limit: number;
}

/** Students there who have not been told of this week, in the order of their ids. */
export async function listWeekCandidates(
  db: DbOrTrx,
  { timeZones, subjectId, activeSince, after, limit }: Candidates,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person.id from app_user person
    where person.role = 'student' and person.suspended_at is null and person.time_zone = any(${[...timeZones]}::text[])
      and (${after}::uuid is null or person.id > ${after}::uuid)
      and not exists (select from notification told
        where told.user_id = person.id and told.kind = 'weekly-summary' and told.subject_id = ${subjectId})
      and (exists (select from attempt where attempt.user_id = person.id and attempt.started_at > ${activeSince})
        or exists (select from practice_review review where review.user_id = person.id and review.reviewed_at > ${activeSince}))
    order by person.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** What somebody is to be told, once. */
export interface Telling {
  userId: string;
  kind: ChosenKind;
  subjectId: string;
}

export function keyOf({ userId, kind, subjectId }: Telling): string {
  return `${userId} ${kind} ${subjectId}`;
}

/** Which of these were told already, by `keyOf`: before anything that costs more is looked up for them. */
export async function listTold(db: DbOrTrx, tellings: readonly Telling[]): Promise<Set<string>> {
  const told = new Set<string>();
  for (const piece of inPieces(tellings)) {
    const asked = JSON.stringify(piece.map(({ userId, kind, subjectId }) => ({ userId, kind, subjectId })));
    const { rows } = await sql<Telling>`
      select asked.* from jsonb_to_recordset(${asked}::jsonb) as asked ("userId" uuid, kind text, "subjectId" uuid)
      where exists (select from notification told where told.user_id = asked."userId" and told.kind = asked.kind
        and told.subject_id = asked."subjectId")`.execute(db);
    for (const row of rows) told.add(keyOf(row));
  }
  return told;
}
