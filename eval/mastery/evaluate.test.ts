import { learnerWorlds, simulateLearners } from '@debrief/testing/learners';
import { expect, test } from 'vitest';
import { evaluateMastery, judge } from './evaluate.ts';
import { abilityCorrelation, splitPeople } from './simulated.ts';

/** Fitting is long work for two cores that others use as well. */
test('of people who are seen much the model finds the ability, and tells answers nearly as well as the truth does', {
  timeout: 90_000,
}, () => {
  const world = { ...learnerWorlds['well observed'], people: 60, answers: 350, questions: 60 };
  const { train, test: unseen } = splitPeople(
    simulateLearners(world).map((answer) => ({ ...answer, guess: 0 })),
  );

  const evaluation = evaluateMastery(train, unseen);

  const [ours, itemOnly, tracer] = evaluation.figures;
  const truth = judge(
    'truth',
    Float64Array.from(unseen, ({ chance }) => chance),
    Float64Array.from(unseen, ({ credit }) => credit),
  );
  expect(abilityCorrelation(evaluation, unseen)).toBeGreaterThan(0.9);
  expect(ours?.auc).toBeGreaterThan(truth.auc - 0.02);
  expect(ours?.auc).toBeGreaterThan((itemOnly?.auc ?? 1) + 0.03);
  expect(ours?.auc).toBeGreaterThan((tracer?.auc ?? 1) + 0.03);
  expect(ours?.calibrationError).toBeLessThan(0.03);
});

test('the same log gives the same figures', () => {
  const world = { ...learnerWorlds['one course'], people: 20, answers: 60, questions: 50, concepts: 6 };
  const { train, test: unseen } = splitPeople(simulateLearners(world));

  const [first, second] = [evaluateMastery(train, unseen), evaluateMastery(train, unseen)];

  expect(first.figures).toEqual(second.figures);
  expect(first.fitted).toEqual(second.fitted);
});

test('somebody new, on questions and concepts never seen before, gets a chance all the same', () => {
  const world = { ...learnerWorlds['one course'], people: 10, answers: 40, questions: 30, concepts: 4 };
  const train = simulateLearners(world);
  const stranger = { userId: 'new', questionId: 'new', topicIds: ['new'], at: train[0]?.at ?? 0, credit: 1 };
  const bare = { ...stranger, userId: 'other', topicIds: [] };

  const { chances } = evaluateMastery(train, [stranger, bare]);

  for (const chance of chances) expect(chance).toBeGreaterThan(0.05);
  for (const chance of chances) expect(chance).toBeLessThan(0.95);
});
