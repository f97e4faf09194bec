import { describeKey, describeResponse, isSlow } from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper } from '../quizzes/index.ts';
import { clip } from './clip.ts';
import { takeLines } from './token-budget.ts';

const maxStem = 130;
const maxAnswer = 60;

/** Missed ones, those of the most missed topics first; then right ones that took long. As many as there is room for. */
export function describeQuestions({ questions }: AttemptForInsight, tokens: number): string {
  return takeLines(inOrderOfInterest(questions).map(describe), tokens).join('\n');
}

function inOrderOfInterest(questions: readonly QuestionOnPaper[]): QuestionOnPaper[] {
  const missed = questions.filter(({ result }) => result.outcome === 'wrong' || result.outcome === 'partial');
  const missedOf = Map.groupBy(missed, ({ result }) => result.topicId);
  const countOf = ({ result }: QuestionOnPaper) => missedOf.get(result.topicId)?.length ?? 0;
  const slow = questions.filter(({ result }) => result.outcome === 'right' && isSlow(result));
  return [...missed.sort((a, b) => countOf(b) - countOf(a) || a.number - b.number), ...slow.slice(0, 5)];
}

function describe({ number, question, response, result }: QuestionOnPaper): string {
  const given = clip(describeResponse(question, response).join(' | '), maxAnswer) || 'nothing';
  const key = clip(describeKey(question).join(' | '), maxAnswer);
  const answers = result.outcome === 'right' ? `right: ${key}` : `${result.outcome}: ${given}; right: ${key}`;
  const slow = isSlow(result) ? `; slow, ${Math.round(result.timeSpentMs / 1_000)} s` : '';
  return `${number} ${clip(question.stem, maxStem)} — ${answers}${slow}`;
}
