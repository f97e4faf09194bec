import { type Operation, pathOf } from '../operations.ts';

/** `quizzes.marking.get` is quizzesMarkingGet; an additional address of it tells itself apart by its path. */
export function operationIdOf({ method, path, procedure }: Operation): string {
  const words = procedure.name.split('.');
  if (path === pathOf(procedure.name)) return camelCase(words);
  return camelCase([...words, 'by', method.toLowerCase(), ...path.split(/[^A-Za-z]+/).filter(Boolean)]);
}

function camelCase(words: string[]): string {
  return words
    .map((word, index) => (index === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join('');
}
