import type { ForecastOutcome } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** A prediction older than this said nothing of the exam day. */
const freshDays = 60;

/**
 * Of everybody who agreed: the last prediction before their exam, and how it went; those who told first come first. One
 * exam of each person, the latest, so that ten outcomes are ten people.
 */
export async function listForecastOutcomes(db: DbOrTrx): Promise<ForecastOutcome[]> {
  const { rows } = await sql<ForecastOutcome>`
    select known.chance, known.has_passed as "hasPassed" from (
      select distinct on (outcome.user_id) outcome.user_id, outcome.id, outcome.recorded_at, outcome.has_passed,
        snapshot.pass_chance as chance
      from exam_outcome outcome
      cross join lateral (
        select pass_chance from readiness_snapshot
        where user_id = outcome.user_id and exam_id = outcome.exam_id and computed_on < outcome.taken_on
          and computed_on >= outcome.taken_on - ${sql.lit(freshDays)}::int and pass_chance is not null
        order by computed_on desc limit 1) snapshot
      where outcome.consents_to_statistics and outcome.has_passed is not null
      order by outcome.user_id, outcome.taken_on desc, outcome.id
    ) known
    order by known.recorded_at, known.id`.execute(db);
  return rows;
}
