import type { OwnPostgres } from '@debrief/testing';
import { sql } from 'kysely';

type Db = OwnPostgres['db'];

/** Everything that is stored of one insight. */
export interface StoredInsight {
  submittedCount: number;
  submittedEvents: number;
  readyEvents: number;
  insights: number;
  isReady: boolean;
  summary: string | null;
  /** How its text came about: by a model, from the cache, by rules. */
  by: string | null;
  streams: number;
  status: string;
  position: number;
  generation: number;
  hasLease: boolean;
  chunks: { position: number; content: string; generation: number }[];
  calls: { state: string; requestKey: string; attempts: number; crashes: number }[];
}

/** All in one statement: of one moment. */
export async function loadInsight(db: Db, attemptId: string): Promise<StoredInsight> {
  const { rows } = await sql<StoredInsight>`
    select
      (select count(*)::int from attempt where id = ${attemptId} and status = 'submitted') as "submittedCount",
      (select count(*)::int from event where name = 'attempt.submitted' and payload->>'attemptId' = ${attemptId}) as "submittedEvents",
      (select count(*)::int from event where name = 'insight.ready' and payload->>'attemptId' = ${attemptId}) as "readyEvents",
      (select count(*)::int from insight where attempt_id = ${attemptId}) as insights,
      coalesce((select bool_and(ready_at is not null) from insight where attempt_id = ${attemptId}), false) as "isReady",
      (select max(summary) from insight where attempt_id = ${attemptId}) as summary,
      (select max(way->>'by') from insight where attempt_id = ${attemptId}) as by,
      (select count(*)::int from stream where owner_id = ${attemptId}) as streams,
      stream.status, stream.position, stream.generation, stream.lease_until is not null as "hasLease",
      coalesce((select jsonb_agg(jsonb_build_object('position', position, 'content', content, 'generation', generation) order by generation, position)
        from stream_chunk where stream_id = stream.id), '[]') as chunks,
      coalesce((select jsonb_agg(jsonb_build_object('state', state, 'requestKey', request_key, 'attempts', attempt_count, 'crashes', crash_count))
        from ai_call where user_id = stream.user_id and task = 'insights.debrief'), '[]') as calls
    from stream where owner_id = ${attemptId}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error(`Attempt ${attemptId} has no stream.`);
  return found;
}

/** Leases and jobs that somebody who is gone still holds. */
export async function countLeftovers(db: Db): Promise<{ leases: number; jobs: number }> {
  const { rows } = await sql<{ leases: number; jobs: number }>`
    select
      (select count(*)::int from stream where status = 'writing' and lease_until < clock_timestamp() - interval '12 seconds') as leases,
      (select count(*)::int from graphile_worker._private_jobs jobs
        where locked_at < now() - interval '30 seconds' and locked_by is not null
          and not exists (select from pg_locks where locktype = 'advisory' and granted
            and ((classid::bigint << 32) | objid::bigint) = hashtextextended('worker:' || jobs.locked_by, 0))) as jobs`.execute(
    db,
  );
  return rows[0] ?? { leases: 0, jobs: 0 };
}

/** As by a server that committed a submission and died before anything else: only the job knows. */
export async function addInsightJob(db: Db, payload: { userId: string; attemptId: string }): Promise<void> {
  await sql`select graphile_worker.add_job('insights.ensure-insight', ${JSON.stringify(payload)}::json, max_attempts => 8)`.execute(
    db,
  );
}
