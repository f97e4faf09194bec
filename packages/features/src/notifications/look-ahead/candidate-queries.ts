import { type DbOrTrx, sql } from '@debrief/db';

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
    where person.role = 'student' and person.time_zone = any(${[...timeZones]}::text[])
      and (${after}::uuid is null or person.id > ${after}::uuid)
      and not exists (select from notification told
        where told.user_id = person.id and told.kind = 'weekly-summary' and told.subject_id = ${subjectId})
      and (exists (select from attempt where attempt.user_id = person.id and attempt.started_at > ${activeSince})
        or exists (select from practice_review review where review.user_id = person.id and review.reviewed_at > ${activeSince}))
    order by person.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Before anything that costs more is looked up for it. */
export async function isTold(
  db: DbOrTrx,
  { userId, kind, subjectId }: { userId: string; kind: string; subjectId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('notification')
    .select('id')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row !== undefined;
}
