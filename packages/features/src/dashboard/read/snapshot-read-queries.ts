import { type DbOrTrx, prepared, preparedMark, sql } from '@debrief/db';
import { bodyFormat } from '../compile/snapshot-queries.ts';

export interface SnapshotText {
  /** The body's JSON as Postgres writes it; null when there is none of today's format, or it is the one that is known. */
  body: string | null;
  /** Of the row: another one after every compilation. Null when there is no body of today's format. */
  version: string | null;
  compiledAt: Date | null;
  hasSubmitted: boolean;
  /** It has taken in the newest submission. */
  isCovering: boolean;
  isFresh: boolean;
}

const snapshotOf = prepared(
  (given: {
    userId: string;
    now: Date;
    knownVersion: string | null;
  }) => sql<SnapshotText>`${sql.raw(preparedMark)}
    select case when snapshot.version is distinct from ${given.knownVersion} then snapshot.body::text end as body, snapshot.version,
      snapshot.compiled_at as "compiledAt",
      newest.submitted_at is not null as "hasSubmitted",
      coalesce(snapshot.covers_until >= newest.submitted_at, false) as "isCovering",
      coalesce(snapshot.fresh_until > ${given.now}, false) as "isFresh"
    from (select max(submitted_at) as submitted_at from attempt where user_id = ${given.userId} and status = 'submitted') newest
    left join (
      select body, xmin::text || ctid::text as version, compiled_at, covers_until, fresh_until
      from dashboard_snapshot where user_id = ${given.userId} and format = ${bodyFormat}
    ) snapshot on true`,
);

/** The one row of a person, as text: it goes to the page as it is. */
export async function findSnapshotText(
  db: DbOrTrx,
  userId: string,
  { now, knownVersion = null }: { now: Date; knownVersion?: string | null },
): Promise<SnapshotText> {
  const [row] = await snapshotOf(db, { userId, now, knownVersion });
  return row as SnapshotText;
}
