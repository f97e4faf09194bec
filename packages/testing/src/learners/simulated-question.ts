import type { Chance } from './chance.ts';
import type { LearnerWorld } from './world.ts';

export interface SimulatedQuestion {
  /** One or two. */
  concepts: number[];
  difficulty: number;
  steepness: number;
  guess: number;
  echo: number;
}

/** In a course questions of a concept stand together; otherwise concepts take turns. */
export function makeQuestions(world: LearnerWorld, chance: Chance): SimulatedQuestion[] {
  const difficulties = Array.from({ length: world.concepts }, () => 0.7 * chance.normal());
  return Array.from({ length: world.questions }, (_, place) => {
    const concept = conceptOf(world, place);
    const other = chance.uniform() < world.doubles ? chance.below(world.concepts) : concept;
    return {
      concepts: [...new Set([concept, other])],
      difficulty: (difficulties[concept] as number) + world.spread.question * chance.normal(),
      steepness: Math.exp(world.spread.steepness * chance.normal()),
      guess: chance.uniform() < 0.5 ? world.guess * chance.uniform() : 0,
      echo: Math.max(0, world.echo * (1 + chance.normal())),
    };
  });
}

function conceptOf({ order, questions, concepts }: LearnerWorld, place: number): number {
  return order === 'course' ? Math.floor((place / questions) * concepts) : place % concepts;
}
