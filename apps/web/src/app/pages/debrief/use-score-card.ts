import type { AttemptView } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { useQuery } from '@tanstack/react-query';
import { scoreCardKey } from '../../../features/quizzes/player/submit/use-submit.ts';

/** The score card of the submission's own answer, at once; the stored one when the page was opened later. */
export function useScoreCard(attempt: AttemptView): ScoreCard | null {
  const submitted = useQuery<ScoreCard | null>({
    queryKey: scoreCardKey(attempt.id),
    queryFn: () => null,
    enabled: false,
  });
  return attempt.scoreCard ?? submitted.data ?? null;
}
