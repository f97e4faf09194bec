import { sql } from '@debrief/db';
import type { ExamBench } from './exam-bench.ts';

interface Simulated {
  count: number;
  /** What decides who passes: how well they practised, or the lot. */
  truth: 'practice' | 'lot';
  consents?: boolean;
  /** Of the random choices, so that each call has people of its own. */
  seed: string;
}

/**
 * People with forty answers each, a week or two before an exam of yesterday, and what came of it; all in one statement.
 * Strength is spread evenly over 0.3 to 0.95; about 0.6 is enough, which is less than the pass mark the rules go by.
 */
export async function insertOutcomes(bench: ExamBench, { count, truth, consents = true, seed }: Simulated) {
  const { bank, quizId, examId, today, services } = bench;
  const versions = JSON.stringify(
    bank.questions.slice(0, 4).map(({ versionId, questionId, topicId }) => {
      return { versionId, questionId, topicId };
    }),
  );
  await sql`
    with person as (
      select gen_random_uuid() as id, number, 0.3 + 0.65 * number / ${count}::float8 as strength,
        (abs(hashtext(${seed} || 'luck' || number)) % 10000) / 10000.0 as luck
      from generate_series(1, ${count}::integer) number
    ), stored as (
      insert into app_user (id, name, email) select id, 'Ada Byron', id || '@example.org' from person returning id
    ), taken as (
      insert into attempt (user_id, id, quiz_id, quiz_version_id, mode, status, seed, paper, started_at, submitted_at,
        submitted_by, points, max_points, score_percent, duration_ms, score_card)
      select person.id, gen_random_uuid(), ${quizId}, version.id, 'exam', 'submitted', 'seed', '[]', at, at, 'student',
        4, 4, 100, 60000, '{}'
      from person join stored using (id) join quiz_version version on version.quiz_id = ${quizId}
      cross join generate_series(1, 10) day
      cross join lateral (select (${today}::date - 1 - day) + time '10:00' as at) moment
      returning user_id, id, submitted_at
    ), answered as (
      insert into attempt_result (user_id, attempt_id, question_version_id, question_id, topic_id, credit, points,
        max_points, outcome, time_spent_ms, is_first, submitted_at)
      select taken.user_id, taken.id, question."versionId", question."questionId", question."topicId", is_right::int,
        is_right::int, 1, case when is_right then 'right' else 'wrong' end, 20000, false, taken.submitted_at
      from taken join person on person.id = taken.user_id
      cross join jsonb_to_recordset(${versions}::jsonb) question ("versionId" uuid, "questionId" uuid, "topicId" uuid)
      cross join lateral (
        select (abs(hashtext(${seed} || person.number || taken.submitted_at || question."versionId"::text)) % 10000) / 10000.0
          < person.strength as is_right
      ) drawn
    )
    insert into exam_outcome (user_id, id, exam_id, taken_on, has_passed, consents_to_statistics)
    select id, gen_random_uuid(), ${examId}, ${today}::date - 1,
      case ${truth}::text when 'practice' then strength + (luck - 0.5) * 0.3 > 0.6
        else luck < 0.5 end,
      ${consents}::boolean
    from person join stored using (id)`.execute(services.db);
}
