import type { PaperQuestion } from '@debrief/contracts';

/** A right option was struck out, and the answer was not right. */
export function hasRuledOutTheRightOne({ answer, reveal }: PaperQuestion): boolean {
  if (!reveal || reveal.outcome === 'right' || !('rightOptionIds' in reveal.key)) return false;
  return reveal.key.rightOptionIds.some((id) => answer.struckOptionIds.includes(id));
}
