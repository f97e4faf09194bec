import type { MasteryConstants } from '../constants.ts';
import { featureCount, readFeatures } from '../features.ts';
import { learnAnswer } from '../learn-answer.ts';
import { emptyStanding, readStanding } from '../read-standing.ts';
import type { Tracer } from '../tracer.ts';
import { type AnswerRecord, MasteryRun } from './mastery-run.ts';
import { newTopics } from './search-filter.ts';

const folds = 4;

/** Each answer of a log with what the model would have known of it, had it never met the person before. */
export interface FeatureRows {
  answers: readonly AnswerRecord[];
  /** featureCount numbers for each answer. */
  features: Float32Array;
  ability: Float32Array;
  lately: Float32Array;
}

/**
 * People are dealt into four groups; what is known of questions and concepts when a group is read comes from the other
 * three, as it will when somebody new answers. Otherwise a rare question's ease would hold the very answer to be told.
 */
export function collectFeatureRows(
  answers: readonly AnswerRecord[],
  constants: MasteryConstants,
  tracers: ReadonlyMap<string, Tracer>,
): FeatureRows {
  const groupOf = dealPeople(answers);
  const rows: FeatureRows = {
    answers,
    features: new Float32Array(answers.length * featureCount),
    ability: new Float32Array(answers.length),
    lately: new Float32Array(answers.length),
  };
  for (let group = 0; group < folds; group++) {
    const others = answers.filter(({ userId }) => groupOf.get(userId) !== group);
    const fresh = { constants, questions: new Map(), topics: newTopics(constants, tracers) };
    readGroup(rows, new MasteryRun(fresh).learnAll(others), (userId) => groupOf.get(userId) === group);
  }
  return rows;
}

function readGroup(rows: FeatureRows, run: MasteryRun, isIn: (userId: string) => boolean): void {
  const [standing, features] = [emptyStanding(), new Float64Array(featureCount)];
  rows.answers.forEach((answer, row) => {
    if (!isIn(answer.userId)) return;
    const asked = run.ask(answer);
    readFeatures(asked, readStanding(run.constants, asked, standing), features);
    rows.features.set(features, row * featureCount);
    rows.ability[row] = standing.ability;
    rows.lately[row] = asked.learner.lately;
    learnAnswer(run.constants, asked, answer);
  });
}

function dealPeople(answers: readonly AnswerRecord[]): Map<string, number> {
  const groupOf = new Map<string, number>();
  for (const { userId } of answers) if (!groupOf.has(userId)) groupOf.set(userId, groupOf.size % folds);
  return groupOf;
}
