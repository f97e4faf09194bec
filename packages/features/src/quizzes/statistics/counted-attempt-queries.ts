import type { CountedAttempts } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface CountedAttempt {
  userId: string;
  id: string;
  points: number;
  maxPoints: number;
}

/**
 * The submitted attempts that count, in no matter which order. Repeats of missed questions are not attempts at the
 * quiz, and one with an essay that nobody has marked has no total yet.
 */
export async function listCountedAttempts(
  db: DbOrTrx,
  quizId: string,
  which: CountedAttempts,
): Promise<CountedAttempt[]> {
  const { rows } = await sql<CountedAttempt>`
    select ${which === 'all' ? sql`` : sql`distinct on (user_id)`} user_id as "userId", id, points::float8,
      max_points::float8 as "maxPoints"
    from attempt
    where quiz_id = ${quizId} and status = 'submitted' and retake_of is null
      and not exists (select from attempt_result result
        where result.user_id = attempt.user_id and result.attempt_id = attempt.id
          and result.outcome = 'unmarked' and not result.is_dropped)
    order by user_id, ${orders[which]}, id`.execute(db);
  return rows;
}

const orders = {
  first: sql`submitted_at`,
  last: sql`submitted_at desc`,
  best: sql`score_percent desc, submitted_at`,
  all: sql`submitted_at`,
} satisfies Record<CountedAttempts, unknown>;
