import { type DbOrTrx, sql, type Trx } from '@debrief/db';

/** One compilation per person at a time. */
export async function lockDashboard(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dashboard:' || ${userId}, 0))`.execute(trx);
}

export interface AttemptRow {
  attemptId: string;
  quizId: string;
  quizTitle: string;
  submittedAt: Date;
  scorePercent: number;
  durationMs: number;
  scoreCard: unknown;
  /** Null until an insight is there. */
  claims: { kind: 'strength' | 'weakness'; topicId: string }[] | null;
}

/** The last 30 days, newest first, each with what its insight names. */
export async function listRecentAttempts(db: DbOrTrx, userId: string): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select attempt.id as "attemptId", attempt.quiz_id as "quizId", quiz_version.title as "quizTitle",
      attempt.submitted_at as "submittedAt", attempt.score_percent::float8 as "scorePercent",
      attempt.duration_ms as "durationMs", attempt.score_card as "scoreCard",
      (select json_agg(json_build_object('kind', claim.kind, 'topicId', claim.topic_id) order by claim.place)
       from insight join insight_claim claim on claim.user_id = insight.user_id and claim.insight_id = insight.id
       where insight.user_id = attempt.user_id and insight.attempt_id = attempt.id and claim.kind <> 'recommendation') as claims
    from attempt join quiz_version on quiz_version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.status = 'submitted' and attempt.submitted_at > now() - interval '30 days'
      -- Without a score as long as all of it waits for a tutor.
      and attempt.score_percent is not null
    order by attempt.submitted_at desc limit 500`.execute(db);
  return rows;
}

export async function upsertSnapshot(
  trx: Trx,
  userId: string,
  body: unknown,
  coversUntil: Date,
): Promise<void> {
  const values = { body: JSON.stringify(body), covers_until: coversUntil, compiled_at: sql<Date>`now()` };
  await trx
    .insertInto('dashboard_snapshot')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

export interface SnapshotRow {
  body: unknown;
  coversUntil: Date | null;
  compiledAt: Date | null;
  newestSubmission: Date | null;
}

/** The snapshot beside the newest submission, so that a stale one is known as such. */
export async function findSnapshot(db: DbOrTrx, userId: string): Promise<SnapshotRow | undefined> {
  const { rows } = await sql<SnapshotRow>`
    select snapshot.body, snapshot.covers_until as "coversUntil", snapshot.compiled_at as "compiledAt",
      (select max(submitted_at) from attempt where user_id = ${userId} and status = 'submitted') as "newestSubmission"
    from (select 1) one left join dashboard_snapshot snapshot on snapshot.user_id = ${userId}`.execute(db);
  return rows[0];
}

export async function listTopicNames(
  db: DbOrTrx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
}

export async function deleteSnapshot(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('dashboard_snapshot').where('user_id', '=', userId).execute();
}
