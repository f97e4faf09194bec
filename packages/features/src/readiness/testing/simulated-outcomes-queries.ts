import { sql } from '@debrief/db';
import type { ExamBench } from './exam-bench.ts';

interface Simulated {
  count: number;
  /** What decides who passes: how well they practised, or the lot. */
  truth: 'practice' | 'lot';
  consents?: boolean;
  /** Each has people of its own, the same each time. */
  seed: string;
}

/**
 * People with forty answers each, a week or two before an exam of yesterday, and what came of it.
 * Strength is spread evenly over 0.3 to 0.95; about 0.6 is enough, which is less than the pass mark the rules go by. All
 * that is drawn comes from the person's id, so that nothing has to be joined.
 */
export async function insertOutcomes(bench: ExamBench, { count, ...simulated }: Simulated): Promise<void> {
  for (let from = 1; from <= count; from += chunkSize) {
    await insertChunk(bench, { ...simulated, from, to: Math.min(count, from + chunkSize - 1) });
  }
}

/** A statement of this many stays far within its time on a busy machine. */
const chunkSize = 50;

async function insertChunk(
  bench: ExamBench,
  { from, to, truth, consents = true, seed }: Omit<Simulated, 'count'> & { from: number; to: number },
): Promise<void> {
  const { bank, quizId, examId, today, services } = bench;
  const versions = JSON.stringify(
    bank.questions
      .slice(0, 4)
      .map(({ versionId, questionId, topicId }) => ({ versionId, questionId, topicId })),
  );
  await sql`
    with stored as (
      insert into app_user (id, name, email)
      select md5(${seed} || number)::uuid, 'Ada Byron', ${seed} || number || '@example.org'
      from generate_series(${from}::integer, ${to}::integer) number
      returning id
    ), taken as (
      insert into attempt (user_id, id, quiz_id, quiz_version_id, mode, status, seed, paper, started_at, submitted_at,
        submitted_by, points, max_points, score_percent, duration_ms, score_card)
      select stored.id, gen_random_uuid(), ${quizId}, version.id, 'exam', 'submitted', 'seed', '[]', at, at, 'student',
        4, 4, 100, 60000, '{}'
      from stored cross join quiz_version version cross join generate_series(1, 10) day
      cross join lateral (select (${today}::date - 1 - day) + time '10:00' as at) moment
      where version.quiz_id = ${quizId}
      returning user_id, id, submitted_at
    ), answered as (
      insert into attempt_result (user_id, attempt_id, question_version_id, question_id, topic_id, credit, points,
        max_points, outcome, time_spent_ms, is_first, submitted_at)
      select taken.user_id, taken.id, question."versionId", question."questionId", question."topicId", is_right::int,
        is_right::int, 1, case when is_right then 'right' else 'wrong' end, 20000, false, taken.submitted_at
      from taken
      cross join jsonb_to_recordset(${versions}::jsonb) question ("versionId" uuid, "questionId" uuid, "topicId" uuid)
      cross join lateral (
        select ${drawn(sql`taken.user_id::text || submitted_at::date || question."topicId"::text || question."versionId"`)}
          < ${strength(sql`taken.user_id`)} as is_right
      ) answer
    )
    insert into exam_outcome (user_id, id, exam_id, taken_on, has_passed, consents_to_statistics)
    select id, gen_random_uuid(), ${examId}, ${today}::date - 1,
      case ${truth}::text
        when 'practice' then ${strength(sql`id`)} + (${drawn(sql`'luck' || id::text`)} - 0.5) * 0.3 > 0.6
        else ${drawn(sql`'lot' || id::text`)} < 0.5 end,
      ${consents}::boolean
    from stored`.execute(services.db);
}

/** 0 to 1, by a hash: the question's own ids change from run to run, and little hangs on them. */
function drawn(text: ReturnType<typeof sql>) {
  return sql`(abs(hashtext(${text})::bigint) % 10000) / 10000.0`;
}

function strength(id: ReturnType<typeof sql>) {
  return sql`(0.3 + 0.65 * ${drawn(sql`'strength' || ${id}::text`)})`;
}
