import { fitOfGap, type Gap } from '@debrief/core';
import type { GapKey, PublicGap } from './gaps.ts';

/** Whether a gap was filled for full credit: as the scoring told, or by its own rules where it did not tell. */
export function isGapRight(
  gap: PublicGap,
  key: GapKey,
  text: string,
  rightGapIds: readonly string[] | undefined,
): boolean {
  if (rightGapIds) return rightGapIds.includes(gap.id);
  return fitOfGap({ ...gap, ...key } as Gap, text).credit === '1';
}
