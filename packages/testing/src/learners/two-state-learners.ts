import { seededChance } from './chance.ts';
import type { SimulatedAnswer } from './simulate-learners.ts';

/** People who know a concept or do not, and learn it at a stroke: the world of Bayesian knowledge tracing. */
export interface TwoStateWorld {
  seed: string;
  people: number;
  answers: number;
  concepts: number;
  questions: number;
}

/** `ability` is 1 when the concept is known, else 0. */
export function simulateTwoStateLearners(world: TwoStateWorld): SimulatedAnswer[] {
  const chance = seededChance(world.seed);
  const tracers = Array.from({ length: world.concepts }, () => ({
    prior: 0.1 + 0.4 * chance.uniform(),
    learn: 0.03 + 0.15 * chance.uniform(),
    guess: 0.1 + 0.2 * chance.uniform(),
    slip: 0.03 + 0.12 * chance.uniform(),
  }));
  return Array.from({ length: world.people }, (_, person) => {
    const known = tracers.map(({ prior }) => chance.uniform() < prior);
    return Array.from({ length: world.answers }, (_unused, place): SimulatedAnswer => {
      const question = chance.below(world.questions);
      const concept = question % world.concepts;
      const { guess, slip, learn } = tracers[concept] as (typeof tracers)[number];
      const right = known[concept] ? 1 - slip : guess;
      const credit = chance.uniform() < right ? 1 : 0;
      const answer: SimulatedAnswer = {
        ...{
          userId: `learner-${person}`,
          questionId: `question-${question}`,
          topicIds: [`concept-${concept}`],
        },
        ...{ at: place * 60_000, credit, chance: right },
        guess: 0,
        ability: Number(known[concept]),
      };
      if (chance.uniform() < learn) known[concept] = true;
      return answer;
    });
  }).flat();
}
