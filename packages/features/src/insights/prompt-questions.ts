import { describeKey, describeResponse, expectedMsOf } from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper } from '../quizzes/index.ts';
import { clip } from './clip.ts';

/** Room for all of them together. */
const maxChars = 4_200;
const maxStem = 130;
const maxAnswer = 60;

/** Missed ones, those of the most missed topics first; then right ones that took long. As many as there is room for. */
export function describeQuestions(attempt: AttemptForInsight): string {
  const slugs = new Map(attempt.topics.map(({ id, slug }) => [id, slug]));
  const lines: string[] = [];
  let left = maxChars;
  for (const question of inOrderOfInterest(attempt.questions)) {
    const line = describe(question, slugs.get(question.result.topicId) ?? '');
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines.join('\n');
}

function inOrderOfInterest(questions: readonly QuestionOnPaper[]): QuestionOnPaper[] {
  const missed = questions.filter(({ result }) => result.outcome === 'wrong' || result.outcome === 'partial');
  const missedOf = Map.groupBy(missed, ({ result }) => result.topicId);
  const countOf = ({ result }: QuestionOnPaper) => missedOf.get(result.topicId)?.length ?? 0;
  const slow = questions.filter(({ result }) => result.outcome === 'right' && isSlow(result));
  return [...missed.sort((a, b) => countOf(b) - countOf(a) || a.number - b.number), ...slow.slice(0, 5)];
}

/** Twice the usual time. */
function isSlow(result: QuestionOnPaper['result']): boolean {
  return result.timeSpentMs > 2 * expectedMsOf(result);
}

function describe({ number, question, response, result }: QuestionOnPaper, slug: string): string {
  const given = clip(describeResponse(question, response).join(' | '), maxAnswer) || 'nothing';
  const key = clip(describeKey(question).join(' | '), maxAnswer);
  const answers = result.outcome === 'right' ? `right: ${key}` : `${result.outcome}: ${given}; right: ${key}`;
  const slow = isSlow(result) ? `; slow, ${Math.round(result.timeSpentMs / 1_000)} s` : '';
  return `${number} (${slug}) ${clip(question.stem, maxStem)} — ${answers}${slow}`;
}
