import { type DbOrTrx, sql } from '@debrief/db';

/**
 * Facility and usual time of a quiz's questions, from each person's first answer in any quiz. Computed from all rows,
 * so that it may run at any time and any number of times. Few answers say nothing: facility needs 20, the time 5.
 */
export async function upsertStatisticsOf(db: DbOrTrx, quizId: string): Promise<void> {
  await sql`
    insert into question_statistic (question_id, answer_count, facility, median_time_ms, computed_at)
    select question_id, count(*)::int,
      case when count(*) >= 20 then avg((outcome = 'right')::int) end,
      case when count(*) filter (where time_spent_ms > 0) >= 5
        then (percentile_cont(0.5) within group (order by time_spent_ms) filter (where time_spent_ms > 0))::int end,
      now()
    from attempt_result
    where is_first and outcome not in ('unanswered', 'unmarked') and not is_dropped and question_id in (
      select answered.question_id from attempt
      join attempt_result answered on answered.user_id = attempt.user_id and answered.attempt_id = attempt.id
      where attempt.quiz_id = ${quizId})
    group by question_id
    order by question_id
    on conflict (question_id) do update set answer_count = excluded.answer_count, facility = excluded.facility,
      median_time_ms = excluded.median_time_ms, computed_at = excluded.computed_at`.execute(db);
}
