import { isRushed, isSlow, type QuestionResult } from '@debrief/core';
import type { AttemptForInsight } from '../quizzes/index.ts';

/** The attempt in figures. */
export function describeOverall(attempt: AttemptForInsight): string {
  const { scoreCard, passPercent, previous, hasRunOutOfTime } = attempt;
  const { counts } = scoreCard;
  const lines = [
    `Write in the language "${attempt.language}".`,
    `Score: ${scoreCard.scorePercent} %${passPercent === null ? '' : ` (pass mark ${passPercent} %)`}`,
    `Questions: ${counts.total}; right ${counts.right}, partly ${counts.partial}, wrong ${counts.wrong}, unanswered ${counts.unanswered}`,
    ...(previous ? [`The same quiz before: ${previous.scorePercent} %`] : []),
    ...(scoreCard.timeEfficiency
      ? [`Pace: ${scoreCard.timeEfficiency} (${scoreCard.timeRatio} of the usual time)`]
      : []),
    ...numbered('Slow, over twice the usual time', attempt, isSlow),
    ...numbered('Hurried, under half of it, and wrong', attempt, isHurried),
    ...(hasRunOutOfTime ? ['The time ran out.'] : []),
  ];
  return lines.join('\n');
}

function isHurried(result: QuestionResult): boolean {
  return isRushed(result) && Number(result.credit) <= 0.5;
}

function numbered(
  label: string,
  { questions }: AttemptForInsight,
  is: (result: QuestionResult) => boolean,
): string[] {
  const numbers = questions.filter(({ result }) => is(result)).map(({ number }) => number);
  return numbers.length === 0 ? [] : [`${label}: ${numbers.slice(0, 20).join(',')}`];
}
