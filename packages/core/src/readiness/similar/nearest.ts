import { type MasteryVector, similarityOf } from './mastery-vector.ts';

export interface Neighbour<Person> {
  person: Person;
  similarity: number;
}

/** The people most like somebody, the nearest first; those with too few topics in common are left out. */
export function nearestLearners<Person extends { vector: MasteryVector }>(
  vector: MasteryVector,
  people: readonly Person[],
  count: number,
): Neighbour<Person>[] {
  return people
    .flatMap((person) => {
      const similarity = similarityOf(vector, person.vector);
      return similarity === null ? [] : [{ person, similarity }];
    })
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, count);
}
