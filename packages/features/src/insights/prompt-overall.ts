import type { AttemptForInsight } from '../quizzes/index.ts';

/** The attempt in figures. */
export function describeOverall({
  scoreCard,
  passPercent,
  previous,
  hasRunOutOfTime,
}: AttemptForInsight): string {
  const { counts } = scoreCard;
  const lines = [
    `Score: ${scoreCard.scorePercent} %${passPercent === null ? '' : ` (pass mark ${passPercent} %)`}`,
    `Questions: ${counts.total}; right ${counts.right}, partly ${counts.partial}, wrong ${counts.wrong}, unanswered ${counts.unanswered}`,
    ...(previous ? [`Attempt before: ${previous.scorePercent} %`] : []),
    ...(scoreCard.timeEfficiency
      ? [`Pace: ${scoreCard.timeEfficiency} (${scoreCard.timeRatio} of the usual time)`]
      : []),
    ...(hasRunOutOfTime ? ['The time ran out.'] : []),
  ];
  return lines.join('\n');
}
