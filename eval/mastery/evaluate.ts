import {
  type AnswerRecord,
  accuracyOf,
  areaUnderCurve,
  calibrationErrorOf,
  type FittedMastery,
  fitMastery,
  learnAnswer,
  logLossOf,
  MasteryRun,
  predictAnswer,
} from '@debrief/core';
import { itemOnly, type Rival, tracerPerSkill } from './rivals.ts';

export interface Figures {
  name: string;
  auc: number;
  accuracy: number;
  logLoss: number;
  calibrationError: number;
}

export interface MasteryEvaluation {
  figures: Figures[];
  fitSeconds: number;
  answersPerSecond: number;
  fitted: FittedMastery;
  chances: Float64Array;
}

const rivals: readonly [name: string, rival: Rival][] = [
  ['item difficulty only', itemOnly],
  ['tracer per skill', tracerPerSkill],
];

/** Fits on one log, then goes through the other: of every answer first the chance, then what came of it. */
export function evaluateMastery(
  train: readonly AnswerRecord[],
  test: readonly AnswerRecord[],
): MasteryEvaluation {
  const outcomes = Float64Array.from(test, ({ credit }) => credit);
  const [fitted, fitSeconds] = timed(() => fitMastery(train));
  const [chances, seconds] = timed(() => predictThenLearn(fitted, test));
  const others = rivals.map(([name, rival]) => judge(name, rival(train, test), outcomes));
  return {
    figures: [judge('Debrief', chances, outcomes), ...others],
    fitSeconds,
    answersPerSecond: test.length / seconds,
    fitted,
    chances,
  };
}

export function judge(name: string, chances: Float64Array, outcomes: Float64Array): Figures {
  const judged = { chances, outcomes };
  return {
    name,
    auc: areaUnderCurve(judged),
    accuracy: accuracyOf(judged),
    logLoss: logLossOf(judged),
    calibrationError: calibrationErrorOf(judged),
  };
}

function predictThenLearn(fitted: FittedMastery, test: readonly AnswerRecord[]): Float64Array {
  const run = new MasteryRun(fitted);
  return Float64Array.from(test, (answer) => {
    const asked = run.ask(answer);
    const { chance } = predictAnswer(fitted.constants, asked);
    learnAnswer(fitted.constants, asked, answer);
    return chance;
  });
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const before = performance.now();
  return [work(), (performance.now() - before) / 1000];
}
