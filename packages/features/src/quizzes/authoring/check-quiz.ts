import type { QuizProblem, QuizSection, QuizSettings, Visibility } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { chooseQuestions } from '../paper/choose-questions.ts';
import { toParts } from '../paper/quiz-part.ts';
import { findBankFacts } from './bank-facts-queries.ts';
import { findProblems, problem } from './quiz-problems.ts';

interface CheckedQuiz {
  subjectId: string;
  settings: QuizSettings;
  sections: readonly QuizSection[];
  visibility: Visibility;
  groupId: string | null;
}

/** What is wrong with a quiz, with the bank as it is now seen by its author. */
export async function checkQuiz(db: DbOrTrx, author: Actor, quiz: CheckedQuiz): Promise<QuizProblem[]> {
  const items = quiz.sections.flatMap((section) => section.items);
  const facts = await findBankFacts(db, author, {
    subjectId: quiz.subjectId,
    blueprintId: quiz.settings.blueprintId,
    questionIds: items.flatMap((item) => (item.type === 'question' ? [item.questionId] : [])),
    topicIds: [
      ...quiz.sections.flatMap((section) => section.topicId ?? []),
      ...items.flatMap((item) => (item.type === 'draw' ? item.filter.topicIds : [])),
    ],
  });
  return [...findProblems(quiz, facts), ...(await findShortfalls(db, author, quiz))];
}

/** Draws as an attempt would: whether a draw can be filled hangs on the others too. */
export async function findShortfalls(
  db: DbOrTrx,
  author: Actor,
  { subjectId, sections }: Pick<CheckedQuiz, 'subjectId' | 'sections'>,
): Promise<QuizProblem[]> {
  const parts = toParts(sections);
  const { shortfalls } = await chooseQuestions(db, { parts, subjectId, author, seed: 'check' });
  return shortfalls.map(({ place, found }) =>
    problem(pathOf(sections, place), 'not-enough-questions', found),
  );
}

/** Places count all items of a quiz in turn. */
export function pathOf(sections: readonly QuizSection[], place: number): string {
  let before = 0;
  for (const [index, { items }] of sections.entries()) {
    if (place <= before + items.length) return `sections.${index}.items.${place - before - 1}`;
    before += items.length;
  }
  return 'sections';
}
