import { compileSnapshot } from '../../packages/features/src/dashboard/index.ts';
import { insertAttempt } from '../../packages/features/src/dashboard/testing/history-queries.ts';
import { figuresOf, round } from '../bank/figures.ts';
import { median } from '../stream/figures.ts';
import { type DashboardStage, somebodyWith } from './stage.ts';

const sizes = [10, 500, 5_000];
const rounds = 24;

/** In turns: an attempt more, then the compilation; and, less often, everything from the beginning. */
export async function measureCompiling(stage: DashboardStage): Promise<object[]> {
  const { at, services, quizzes } = stage;
  const people = [];
  for (const attempts of sizes) {
    const { id } = await somebodyWith(stage, attempts);
    people.push({ attempts, id, after: [] as number[], fromNothing: [] as number[] });
  }
  await at.database.pool.query('vacuum analyze');
  for (let turn = 0; turn < rounds; turn++) {
    for (const { id, after, fromNothing } of people) {
      if (turn % 8 === 0) {
        await at.database.pool.query('delete from dashboard_day where user_id = $1', [id]);
        fromNothing.push(await timed(() => compileSnapshot(services, id)));
      }
      const quiz = quizzes[turn % quizzes.length];
      if (!quiz) throw new Error('There are no quizzes.');
      const outcomes = quiz.bank.questions.map((_each, index) => ((index + turn) % 3 ? 'right' : 'wrong'));
      await insertAttempt(at.database.db, id, { ...quiz, submittedAt: new Date(), outcomes });
      after.push(await timed(() => compileSnapshot(services, id)));
    }
  }
  const middle = people.find(({ attempts }) => attempts === 500)?.after ?? [];
  return people.map(({ attempts, after, fromNothing }) => {
    const { p50Ms, p95Ms } = figuresOf(after, 1);
    const growth = round(median(after) / median(middle));
    return { attempts, p50Ms, p95Ms, 'over 500': growth, 'all days anew, p50Ms': round(median(fromNothing)) };
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
