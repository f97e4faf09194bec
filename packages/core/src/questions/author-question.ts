import { definitionOf, type Question, type QuestionKind } from './kind-definitions.ts';

/** What an author begins with: the smallest frame of a question of this kind, texts empty. `newId` gives opaque ids. */
export function emptyQuestion(kind: QuestionKind, newId: () => string): Question {
  return definitionOf(kind).empty(newId);
}

/** A copy with new ids of options, items, choices and gaps. */
export function renewIds(question: Question, newId: () => string): Question {
  return definitionOf(question.kind).renewIds(question, newId);
}

/** Everything of a question that people may look for, a text per line. */
export function searchTextOf(question: Question): string {
  const hints = question.hints?.map((hint) => hint.text) ?? [];
  const texts = [
    question.stem,
    ...definitionOf(question.kind).searchTexts(question),
    question.explanation,
    ...hints,
  ];
  return texts.filter((text) => text.trim() !== '').join('\n');
}

/** Mean credit of somebody who answers by lot, 0..1: what the quiz gives away. */
export function randomGuessCredit(question: Question): number {
  return definitionOf(question.kind).randomGuessCredit(question);
}
