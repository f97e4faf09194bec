import type { MasteryConstants } from '../constants.ts';
import { featureCount, featureNames } from '../features.ts';
import type { QuestionMemory, TopicMemory } from '../memory.ts';
import { startingConstants } from '../starting-constants.ts';
import { collectFeatureRows, type FeatureRows } from './feature-rows.ts';
import {
  type EffectRow,
  type Effects,
  effectOf,
  type FittedEffects,
  fitEffects,
  spreadOf,
} from './fit-effects.ts';
import { fitTracers } from './fit-tracer.ts';
import { improveWeights, weighAll } from './fit-weights.ts';
import { type AnswerRecord, type FittedMastery, MasteryRun } from './mastery-run.ts';
import { newTopics, searchFilter, wholePeople } from './search-filter.ts';

/** Rows of features beyond these tell the weights no better. */
const enoughRows = 400_000;
const rounds = 4;
/** Where the spreads begin. Of a question: ease, steepness, echo of the last answers. Of a concept: ease, gain by right and by wrong answers. */
const questionVariances: Effects = [0.15, 0.05, 0.05];
const topicVariances: Effects = [0.05, 0.01, 0.01];

/**
 * Fits the model to a log, given in the order of its answers: the filter's constants by search, the weights by ridge
 * logistic regression on people the filter had not met, and in turn with them what is peculiar to each question and
 * concept. Deterministic. Takes about 40 µs an answer and works without a pause: not for a thread that others wait for.
 */
export function fitMastery(
  answers: readonly AnswerRecord[],
  start: MasteryConstants = startingConstants,
): FittedMastery {
  const tracers = fitTracers(answers);
  const filter = searchFilter(answers, start, tracers);
  const fresh = { constants: filter, questions: new Map(), topics: newTopics(filter, tracers) };
  const { questions, topics } = new MasteryRun(fresh).learnAll(answers);
  const rows = collectFeatureRows(wholePeople(answers, enoughRows), filter, tracers);
  const weights = fitTogether(rows, questions, topics);
  return { constants: { ...filter, weights: [...weights] }, questions, topics };
}

/** Weights, questions and concepts in turn, each given the others. Writes into the memories. */
function fitTogether(
  rows: FeatureRows,
  questions: Map<string, QuestionMemory>,
  topics: Map<string, TopicMemory>,
): Float64Array {
  const weights = Float64Array.from(featureNames, (name) => (name === 'belief' ? 1 : 0));
  const count = rows.answers.length;
  const [byQuestion, byTopic] = [new Float64Array(count), new Float64Array(count)];
  const [ofQuestions, ofTopics] = [placesByQuestion(rows), placesByTopic(rows)];
  let [ofQuestion, ofTopic] = [questionVariances, topicVariances];
  for (let round = 0; round < rounds; round++) {
    const others = byQuestion.map((each, row) => each + (byTopic[row] as number));
    for (let step = 0; step < (round === 0 ? 5 : 2); step++) improveWeights(rows, weights, others);
    const weighed = weighAll(rows, weights);
    const logits = { weighed, byQuestion, byTopic };
    ofQuestion = fitQuestions(rows, { ...logits, questions, places: ofQuestions, variances: ofQuestion });
    ofTopic = fitTopics(rows, { ...logits, topics, places: ofTopics, variances: ofTopic });
  }
  return weights;
}

interface Logits {
  variances: Effects;
  places: ReadonlyMap<string, readonly number[]>;
  weighed: Float64Array;
  byQuestion: Float64Array;
  byTopic: Float64Array;
}

function fitQuestions(
  rows: FeatureRows,
  {
    questions,
    places,
    weighed,
    byQuestion,
    byTopic,
    variances,
  }: Logits & { questions: Map<string, QuestionMemory> },
): Effects {
  const fits: FittedEffects[] = [];
  for (const [questionId, ofQuestion] of places) {
    const memory = questions.get(questionId);
    if (!memory) continue;
    const effectRows = ofQuestion.map((row): EffectRow => {
      const values: Effects = [1, rows.ability[row] as number, rows.lately[row] as number];
      return { values, others: (weighed[row] as number) + (byTopic[row] as number), ...told(rows, row) };
    });
    const start: Effects = [memory.offset, memory.slope, memory.echo];
    const fit = fitEffects(effectRows, start, variances);
    const { effects } = fit;
    fits.push(fit);
    [memory.offset, memory.slope, memory.echo] = effects;
    ofQuestion.forEach((row, index) => {
      byQuestion[row] = effectOf(effects, (effectRows[index] as EffectRow).values);
    });
  }
  return spreadOf(fits);
}

function fitTopics(
  rows: FeatureRows,
  { topics, places, weighed, byQuestion, byTopic, variances }: Logits & { topics: Map<string, TopicMemory> },
): Effects {
  const fits: FittedEffects[] = [];
  const fitted = new Float64Array(byTopic.length);
  for (const [topicId, ofTopic] of places) {
    const memory = topics.get(topicId);
    if (!memory) continue;
    const start: Effects = [memory.offset, memory.gainRight, memory.gainWrong];
    const effectRows = ofTopic.map((row): EffectRow => {
      const values = topicValues(rows, row);
      const rest = (weighed[row] as number) + (byQuestion[row] as number) + (byTopic[row] as number);
      return { values, others: rest - effectOf(start, values), ...told(rows, row) };
    });
    const fit = fitEffects(effectRows, start, variances);
    const { effects } = fit;
    fits.push(fit);
    [memory.offset, memory.gainRight, memory.gainWrong] = effects;
    ofTopic.forEach((row, index) => {
      fitted[row] = (fitted[row] as number) + effectOf(effects, (effectRows[index] as EffectRow).values);
    });
  }
  byTopic.set(fitted);
  return spreadOf(fits);
}

const rightPlace = featureNames.indexOf('conceptRight');
const wrongPlace = featureNames.indexOf('conceptWrong');

/** Several concepts share an answer; each is given the mean of their counts. */
function topicValues({ answers, features }: FeatureRows, row: number): Effects {
  const share = 1 / Math.max(1, answers[row]?.topicIds.length ?? 0);
  const from = row * featureCount;
  return [
    share,
    (features[from + rightPlace] as number) * share,
    (features[from + wrongPlace] as number) * share,
  ];
}

function told({ answers }: FeatureRows, row: number): { credit: number; guess: number } {
  const { credit, guess = 0 } = answers[row] as AnswerRecord;
  return { credit, guess };
}

function placesByQuestion({ answers }: FeatureRows): Map<string, number[]> {
  return groupPlaces(answers, ({ questionId }) => [questionId]);
}

function placesByTopic({ answers }: FeatureRows): Map<string, number[]> {
  return groupPlaces(answers, ({ topicIds }) => topicIds);
}

function groupPlaces(
  answers: readonly AnswerRecord[],
  keysOf: (answer: AnswerRecord) => readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  answers.forEach((answer, row) => {
    for (const key of keysOf(answer)) {
      const known = places.get(key);
      if (known) known.push(row);
      else places.set(key, [row]);
    }
  });
  return places;
}
