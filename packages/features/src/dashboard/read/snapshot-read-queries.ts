import { type DbOrTrx, preparedMark, sql } from '@debrief/db';
import { bodyFormat } from '../compile/snapshot-queries.ts';

export interface SnapshotText {
  /** The body's JSON as Postgres writes it; null when there is none of today's format. */
  body: string | null;
  compiledAt: Date | null;
  hasSubmitted: boolean;
  /** It has taken in the newest submission. */
  isCovering: boolean;
  isFresh: boolean;
}

/** The one row of a person, as text: it goes to the page as it is. */
export async function findSnapshotText(db: DbOrTrx, userId: string, now: Date): Promise<SnapshotText> {
  const { rows } = await sql<SnapshotText>`${sql.raw(preparedMark)}
    select snapshot.body::text as body, snapshot.compiled_at as "compiledAt",
      newest.submitted_at is not null as "hasSubmitted",
      coalesce(snapshot.covers_until >= newest.submitted_at, false) as "isCovering",
      coalesce(snapshot.fresh_until > ${now}, false) as "isFresh"
    from (select max(submitted_at) as submitted_at from attempt where user_id = ${userId} and status = 'submitted') newest
    left join dashboard_snapshot snapshot on snapshot.user_id = ${userId} and snapshot.format = ${bodyFormat}`.execute(
    db,
  );
  return rows[0] as SnapshotText;
}
