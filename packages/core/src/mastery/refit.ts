import { logLossOf } from '../statistics/prediction-measures.ts';
import {
  type AnswerRecord,
  type FittedMastery,
  fitMastery,
  learnAnswer,
  type MasteryConstants,
  MasteryRun,
  predictAnswer,
} from './model/index.ts';

export interface Refitted extends FittedMastery {
  /** Mean log loss per answer of people the fit had not met, beside that of the constants in use. */
  logLoss: number;
  logLossBefore: number;
  answerCount: number;
  personCount: number;
}

/** Every fifth person is held out. */
const heldOutShare = 5;

/**
 * Fits the model to the answers of an installation and says whether that is worth it: both the new constants and those
 * in use are judged on people who are left out of the fit, each after learning of questions and topics from the others'
 * answers. What is returned is fitted to all. Answers in the order in which they were given.
 */
export function refitMastery(answers: readonly AnswerRecord[], inUse: MasteryConstants): Refitted {
  const people = [...new Set(answers.map(({ userId }) => userId))].sort();
  const heldOut = new Set(people.filter((_id, index) => index % heldOutShare === 0));
  const train = answers.filter(({ userId }) => !heldOut.has(userId));
  const test = answers.filter(({ userId }) => heldOut.has(userId));
  const known = new MasteryRun({ constants: inUse, questions: new Map(), topics: new Map() }).learnAll(train);
  return {
    logLoss: logLossOn(fitMastery(train, inUse), test),
    logLossBefore: logLossOn(known, test),
    ...{ answerCount: answers.length, personCount: people.length },
    ...fitMastery(answers, inUse),
  };
}

/** Of each answer first the chance, then what came of it. */
function logLossOn(fitted: FittedMastery, answers: readonly AnswerRecord[]): number {
  const run = new MasteryRun(fitted);
  const chances = answers.map((answer) => {
    const asked = run.ask(answer);
    const { chance } = predictAnswer(fitted.constants, asked);
    learnAnswer(fitted.constants, asked, answer);
    return chance;
  });
  return logLossOf({ chances, outcomes: answers.map(({ credit }) => credit) });
}
