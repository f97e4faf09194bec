import { post } from '../measuring/post.ts';
import { figuresOf } from './figures.ts';
import { makeExam, questionsOnPaper, seat } from './sitting.ts';
import type { BenchStage } from './stage.ts';

/** Every student submits a paper of sixty answered questions, all at once as when a class ends. */
export async function measureSubmissions({ at, parallel }: BenchStage): Promise<object[]> {
  const quizId = await makeExam(at);
  const rows: object[] = [];
  for (const count of parallel) {
    const sittings = await seat(at, quizId, count);
    await answerAll(
      at,
      sittings.map(({ attempt, person }) => ({ attemptId: attempt.id, userId: person.id })),
    );
    const startedAt = performance.now();
    const took = await Promise.all(
      sittings.map(async ({ person, attempt }) => {
        const before = performance.now();
        const input = JSON.stringify({ attemptId: attempt.id });
        await post(`${at.url}/api/trpc/quizzes.submitAttempt`, person.token, input);
        return performance.now() - before;
      }),
    );
    const figures = figuresOf(took, performance.now() - startedAt);
    rows.push({ what: `submitAttempt of ${questionsOnPaper}`, parallel: count, ...figures });
  }
  return rows;
}

/** One row of the log for each question, without going through the door six thousand times. */
async function answerAll(
  at: BenchStage['at'],
  attempts: { attemptId: string; userId: string }[],
): Promise<void> {
  await at.database.pool.query(
    `insert into answer_log (user_id, id, attempt_id, question_version_id, response, revision, base_revision, standing, time_spent_ms)
     select attempt.user_id, gen_random_uuid(), attempt.id, version.id,
       case version.kind when 'true-false' then '{"kind":"true-false","value":true}'::jsonb
         when 'single-choice' then jsonb_build_object('kind', 'single-choice', 'optionId', version.body #>> '{options,0,id}') end,
       1, 0, 'counted', 20000
     from attempt, jsonb_array_elements(attempt.paper -> 'questions') item
     join question_version version on version.id = (item ->> 'questionVersionId')::uuid
     where attempt.id = any($1::uuid[])`,
    [attempts.map(({ attemptId }) => attemptId)],
  );
}
