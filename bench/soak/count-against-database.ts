import { setTimeout as rest } from 'node:timers/promises';
import type { Installation } from '@debrief/testing';
import type { Notebook } from './notebook.ts';

/** Jobs get so long to come to their end after the last student left. */
const longestMs = 180_000;

/** Waits until no job is due; how many were left after all. */
export async function drainJobs({ database }: Installation): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const { rows } = await database.pool.query<{ count: number }>(
      `select count(*)::int as count from graphile_worker._private_jobs
       where run_at <= now() + interval '30 seconds' and attempts < max_attempts`,
    );
    const count = rows[0]?.count ?? 0;
    if (count === 0 || performance.now() - startedAt > longestMs) return count;
    await rest(1_000);
  }
}

/** What was acknowledged beside what is there. Everything is to be 0 but for the first. */
export async function countAgainstDatabase({ database }: Installation, notebook: Notebook) {
  const attempts = [...notebook.submitted];
  const one = async (sql: string, values: unknown[]) =>
    (await database.pool.query<{ count: number }>(sql, values)).rows[0]?.count ?? Number.NaN;
  const missing = (table: string, keys: Set<string>) =>
    one(
      `select count(*)::int as count from unnest($1::uuid[]) as told(id)
       where (select count(*) from ${table} kept where kept.id = told.id) <> 1`,
      [[...keys]],
    );
  return {
    acknowledged: {
      answers: notebook.saved.size,
      submissions: attempts.length,
      practised: notebook.reviewed.size,
    },
    answersLostOrDoubled: await missing('answer_log', notebook.saved),
    practiceLostOrDoubled: await missing('practice_review', notebook.reviewed),
    submissionsLost: await one(
      `select count(*)::int as count from unnest($1::uuid[]) as told(id)
       where not exists (select from attempt where attempt.id = told.id and status = 'submitted' and score_card is not null)`,
      [attempts],
    ),
    submissionsDoubled: await one(
      `select count(*)::int as count from (select payload ->> 'attemptId' as id from event
         where name = 'attempt.submitted' and payload ->> 'attemptId' = any($1::text[]) group by 1 having count(*) <> 1) twice`,
      [attempts],
    ),
    insightsMissingOrDoubled: await one(
      `select count(*)::int as count from unnest($1::uuid[]) as told(id)
       where (select count(*) from insight where insight.attempt_id = told.id and ready_at is not null) <> 1`,
      [attempts],
    ),
    callsOfModelsLeftOpen: await one(
      `select count(*)::int as count from ai_call where state in ('reserved', 'sent')`,
      [],
    ),
    jobsFailed: await one('select count(*)::int as count from job_death', []),
  };
}
