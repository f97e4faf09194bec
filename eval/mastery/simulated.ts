import { learnAnswer, MasteryRun, readAbility } from '@debrief/core';
import {
  learnerWorlds,
  type SimulatedAnswer,
  simulateLearners,
  simulateTwoStateLearners,
} from '@debrief/testing/learners';
import { describeFigures, describeLog } from './describe.ts';
import { evaluateMastery, judge, type MasteryEvaluation } from './evaluate.ts';

const twoState = { seed: 'two-state', people: 1000, answers: 150, concepts: 5, questions: 50 };

/** One in five people is new in the test, as in the published comparisons. */
export function evaluateOnSimulated(say: (line: string) => void): void {
  for (const [name, world] of Object.entries(learnerWorlds)) report(name, simulateLearners(world), say);
  report('known or not', simulateTwoStateLearners(twoState), say);
}

/** Logs do not say how well an answer can be guessed, so the model is not told either. */
function report(name: string, told: readonly SimulatedAnswer[], say: (line: string) => void): void {
  const answers = told.map((answer) => ({ ...answer, guess: 0 }));
  const { train, test } = splitPeople(answers);
  const evaluation = evaluateMastery(train, test);
  const truth = judge(
    'the truth itself',
    Float64Array.from(test, ({ chance }) => chance),
    Float64Array.from(test, ({ credit }) => credit),
  );
  say(`\n${name}`);
  say(describeLog('train', train));
  say(describeLog('test', test));
  for (const line of describeFigures([...evaluation.figures, truth])) say(line);
  say(
    `correlation with the true ability ${abilityCorrelation(evaluation, test).toFixed(3)}; ` +
      `${Math.round(evaluation.answersPerSecond).toLocaleString('en')} answers a second`,
  );
}

/** Every fifth person is new in the test. */
export function splitPeople(answers: readonly SimulatedAnswer[]) {
  const place = new Map<string, number>();
  for (const { userId } of answers) if (!place.has(userId)) place.set(userId, place.size);
  const isNew = ({ userId }: SimulatedAnswer) => (place.get(userId) ?? 0) % 5 === 0;
  return { train: answers.filter((answer) => !isNew(answer)), test: answers.filter(isNew) };
}

/** Of what is believed right before each answer with what was true then. */
export function abilityCorrelation({ fitted }: MasteryEvaluation, test: readonly SimulatedAnswer[]): number {
  const run = new MasteryRun(fitted);
  const believed = test.map((answer) => {
    const asked = run.ask(answer);
    const ability = readAbility(fitted.constants, asked);
    learnAnswer(fitted.constants, asked, answer);
    return ability;
  });
  return correlation(
    believed,
    test.map(({ ability }) => ability),
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (left: readonly number[], leftMean: number, right: readonly number[], rightMean: number) =>
    left.reduce((sum, each, place) => sum + (each - leftMean) * ((right[place] ?? 0) - rightMean), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}
