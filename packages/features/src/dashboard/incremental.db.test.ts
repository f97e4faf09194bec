import { aPerson, aQuiz } from '@debrief/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openQuizBench, type QuizBench } from '../quizzes/testing/quiz-bench.ts';
import { forgetDay } from './compile/forget-day.ts';
import { compileSnapshot } from './index.ts';
import { getDashboard } from './read/read-dashboard.ts';
import { insertAttempt, insertPractice, insertUndo, rescore } from './testing/history-queries.ts';

let bench: QuizBench;
let quizIds: string[];

beforeAll(async () => {
  bench = await openQuizBench();
  quizIds = [bench.quizId, await aQuiz(bench.database.db, bench.bank)];
});
afterAll(() => bench.close());

const outcome = fc.constantFrom('right', 'partial', 'wrong', null);
const hoursAgo = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 24 * 200 }));
const step = fc.oneof(
  fc.record({
    what: fc.constant('attempt' as const),
    hoursAgo,
    quiz: fc.nat({ max: 1 }),
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    what: fc.constant('practice' as const),
    question: fc.nat({ max: 5 }),
    outcome: fc.constantFrom('right', 'wrong'),
  }),
  fc.record({ what: fc.constant('undo' as const), which: fc.nat() }),
  fc.record({ what: fc.constant('rescore' as const), which: fc.nat(), percent: fc.nat({ max: 100 }) }),
  fc.record({
    what: fc.constant('move' as const),
    to: fc.constantFrom('Pacific/Auckland', 'America/Lima', 'UTC'),
  }),
  fc.record({ what: fc.constant('compile' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

test('a dashboard that was kept up is the one compiled from the beginning, whatever happened in between [000-26, 000-33]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      const { userId } = await aPerson(bench.database.db);
      const walk = walker(userId);
      for (const each of steps) await walk(each);
      await compileSnapshot(bench.services, userId);
      const keptUp = await shown(userId);

      await bench.database.pool.query('delete from dashboard_snapshot where user_id = $1', [userId]);
      await bench.database.pool.query('delete from dashboard_day where user_id = $1', [userId]);
      await compileSnapshot(bench.services, userId);

      expect(keptUp).toEqual(await shown(userId));
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** Practice is only ever written now, so its hours are those since the walk began. */
function walker(userId: string): (step: Step) => Promise<void> {
  const { db } = bench.database;
  const attempts: string[] = [];
  const reviews: string[] = [];
  let now = Date.now() - 20 * 86_400_000;
  const tick = () => {
    now += 9 * 3_600_000;
    return new Date(now);
  };
  const steps = {
    attempt: async ({ quiz, outcomes, hoursAgo: hours }: Extract<Step, { what: 'attempt' }>) => {
      const submittedAt = new Date(Date.now() - hours * 3_600_000 - 1_000);
      const quizId = quizIds[quiz] ?? bench.quizId;
      attempts.push(await insertAttempt(db, userId, { bank: bench.bank, quizId, submittedAt, outcomes }));
    },
    practice: async ({ question, outcome: how }: Extract<Step, { what: 'practice' }>) => {
      const asked = bench.bank.questions[question];
      if (asked) reviews.push(await insertPractice(db, userId, { ...asked, outcome: how, at: tick() }));
    },
    undo: async ({ which }: Extract<Step, { what: 'undo' }>) => {
      const [reviewId] = reviews.length > 0 ? reviews.splice(which % reviews.length, 1) : [];
      if (reviewId) await insertUndo(db, userId, { reviewId, at: tick() });
    },
    rescore: async ({ which, percent }: Extract<Step, { what: 'rescore' }>) => {
      const attemptId = attempts[which % Math.max(1, attempts.length)];
      if (!attemptId) return;
      await rescore(db, userId, { attemptId, percent });
      await forgetDay(bench.services, { userId, attemptId });
    },
    move: async ({ to }: Extract<Step, { what: 'move' }>) => {
      await bench.database.pool.query('update app_user set time_zone = $2 where id = $1', [userId, to]);
    },
    compile: () => compileSnapshot(bench.services, userId),
  };
  return (each) => steps[each.what](each as never);
}

async function shown(userId: string) {
  const { compiledAt: _at, ...dashboard } = await getDashboard(bench.services, userId);
  return dashboard;
}
