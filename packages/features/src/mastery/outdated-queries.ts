import { type DbOrTrx, sql } from '@debrief/db';

export interface OutdatedPerson {
  userId: string;
  /** Their newest submission. */
  attemptId: string;
}

/** People whose mastery is of the rule before the model, or of constants that are not in use any more. */
export async function listOutdated(
  db: DbOrTrx,
  modelVersion: number,
  limit: number,
): Promise<OutdatedPerson[]> {
  const { rows } = await sql<OutdatedPerson>`
    with outdated as (
      (select distinct user_id from mastery where memory is null limit ${limit})
      union
      (select user_id from mastery_learner where model_version < ${modelVersion} limit ${limit})
    )
    select outdated.user_id as "userId", newest.id as "attemptId"
    from outdated cross join lateral (
      select id from attempt where attempt.user_id = outdated.user_id and status = 'submitted'
      order by submitted_at desc limit 1) newest
    limit ${limit}`.execute(db);
  return rows;
}
