import { type DbOrTrx, sql } from '@debrief/db';

export interface OutdatedPerson {
  userId: string;
  /** Their newest submission; without any, an id that no attempt has. */
  attemptId: string;
}

/** People whose mastery is of the rule before the model, or of constants that are not in use any more, by their ids. */
export async function listOutdated(
  db: DbOrTrx,
  modelVersion: number,
  { after, limit }: { after: string | null; limit: number },
): Promise<OutdatedPerson[]> {
  const since = after ?? '00000000-0000-0000-0000-000000000000';
  const { rows } = await sql<OutdatedPerson>`
    with outdated as (
      (select distinct user_id from mastery where memory is null and user_id > ${since} order by user_id limit ${limit})
      union
      (select user_id from mastery_learner where model_version < ${modelVersion} and user_id > ${since}
        order by user_id limit ${limit})
    )
    select outdated.user_id as "userId", coalesce(newest.id, outdated.user_id) as "attemptId"
    from outdated left join lateral (
      select id from attempt where attempt.user_id = outdated.user_id and status = 'submitted'
      order by submitted_at desc limit 1) newest on true
    order by outdated.user_id limit ${limit}`.execute(db);
  return rows;
}
