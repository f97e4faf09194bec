import {
  type AnswerCount,
  answerChoices,
  findingsOf,
  type ItemMarks,
  type ItemStatistics,
  noCount,
  type Question,
  randomGuessCredit,
  totalOf,
} from '@debrief/core';
import type { StoredQuestionFigures } from './statistic-store-queries.ts';
import type { Tally } from './tally.ts';

/** Of typed answers the most frequent are kept. */
const mostShown = 20;

export function toItemMarks(tally: Tally, question: Question): ItemMarks {
  const { questionId, maxPoints, marks } = tally;
  return { questionId, maxPoints, marks, randomGuess: randomGuessCredit(question) };
}

export function describeTally(
  tally: Tally,
  figures: ItemStatistics,
  question: Question,
): StoredQuestionFigures {
  const { questionId, version, met, open } = tally;
  const answers = answersOf(tally, question);
  const { kind } = question;
  return {
    ...{ questionId, version, versionId: tally.newestVersionId, figures, answers, met, open },
    findings: findingsOf({ kind, statistics: figures, counts: answers, met }),
  };
}

function answersOf({ answers }: Tally, question: Question): AnswerCount[] {
  const choices = answerChoices(question);
  const isOneAnswer = question.kind === 'single-choice' || question.kind === 'true-false';
  const chosen = choices.map(({ key, label, isRight }) => {
    const given = answers.get(key);
    // What earned the mark is right, also by a correction made since.
    return {
      key,
      label,
      isRight: isOneAnswer ? (given?.isRight ?? isRight) : isRight,
      byThird: given?.byThird ?? noCount(),
    };
  });
  const known = new Set(choices.map(({ key }) => key));
  const typed = [...answers]
    .filter(([key]) => !known.has(key))
    .map(([key, { byThird, isRight }]) => ({
      key,
      label: key.slice(key.indexOf('>') + 1).slice(0, 200),
      isRight,
      byThird,
    }))
    .sort((a, b) => totalOf(b.byThird) - totalOf(a.byThird) || (a.key < b.key ? -1 : 1))
    .slice(0, mostShown);
  return [...chosen, ...typed];
}
