import { logistic, logitOf } from '../../../statistics/logistic.ts';
import type { MasteryConstants } from '../constants.ts';
import { learnAnswer } from '../learn-answer.ts';
import type { TopicMemory } from '../memory.ts';
import { newTopicMemory } from '../new-memories.ts';
import { emptyStanding, readStanding } from '../read-standing.ts';
import type { Tracer } from '../tracer.ts';
import { type AnswerRecord, MasteryRun } from './mastery-run.ts';

type Scale = Exclude<keyof MasteryConstants, 'base' | 'weights'>;

/** All are positive and searched by factors. */
const scales: readonly Scale[] = [
  ...(['learnerVariance', 'conceptVariance', 'questionVariance', 'topicVariance'] as const),
  ...(['learnerDrift', 'conceptDrift', 'gainRight', 'gainWrong', 'forgetting', 'fading'] as const),
];
/** More answers than these tell the constants of the filter no better. */
const enoughAnswers = 50_000;
const rounds = 3;
const mostSteps = 3;

/**
 * The constants of the filter under which its own one-step predictions of a log have the smallest log loss, found by
 * changing one at a time by a factor that shrinks from round to round. Same log, same constants.
 */
export function searchFilter(
  answers: readonly AnswerRecord[],
  start: MasteryConstants,
  tracers: ReadonlyMap<string, Tracer>,
): MasteryConstants {
  const sample = wholePeople(answers, enoughAnswers);
  const mean = sample.reduce((sum, { credit }) => sum + credit, 0) / Math.max(1, sample.length);
  let best = { ...start, base: logitOf(mean) };
  let loss = lossOf(sample, best, tracers);
  const attempt = (changed: MasteryConstants): boolean => {
    const changedLoss = lossOf(sample, changed, tracers);
    if (changedLoss > loss - 1e-6) return false;
    [best, loss] = [changed, changedLoss];
    return true;
  };
  for (let round = 0, factor = 2; round < rounds; round++, factor = Math.sqrt(factor)) {
    for (const scale of scales)
      for (const times of [factor, 1 / factor])
        for (let step = 0; step < mostSteps; step++)
          if (!attempt({ ...best, [scale]: best[scale] * times })) break;
    for (const shift of [0.2, -0.2]) attempt({ ...best, base: best.base + shift / (round + 1) });
  }
  return best;
}

/** All answers of as many people as give about this many. */
export function wholePeople(answers: readonly AnswerRecord[], most: number): readonly AnswerRecord[] {
  if (answers.length <= most) return answers;
  const counts = new Map<string, number>();
  for (const { userId } of answers) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  const [people, every] = [[...counts.keys()], answers.length / most];
  const chosen = new Set(
    people.filter((_, place) => Math.floor(place / every) !== Math.floor((place - 1) / every)),
  );
  return answers.filter(({ userId }) => chosen.has(userId));
}

function lossOf(
  answers: readonly AnswerRecord[],
  constants: MasteryConstants,
  tracers: ReadonlyMap<string, Tracer>,
): number {
  const run = new MasteryRun({ constants, questions: new Map(), topics: newTopics(constants, tracers) });
  const standing = emptyStanding();
  let loss = 0;
  for (const answer of answers) {
    const asked = run.ask(answer);
    const known = logistic(readStanding(constants, asked, standing).mean);
    const { guess } = asked.question;
    const chance = Math.min(0.999, Math.max(0.001, guess + (1 - guess) * known));
    loss -= answer.credit * Math.log(chance) + (1 - answer.credit) * Math.log(1 - chance);
    learnAnswer(constants, asked, answer);
  }
  return loss / Math.max(1, answers.length);
}

/** Concepts that nobody has answered, with the tracers they will have. */
export function newTopics(
  constants: MasteryConstants,
  tracers: ReadonlyMap<string, Tracer>,
): Map<string, TopicMemory> {
  const fresh = newTopicMemory(constants);
  return new Map([...tracers].map(([topicId, tracer]) => [topicId, { ...fresh, tracer }]));
}
