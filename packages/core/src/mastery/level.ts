/** Lowest first. A concept without any answer has no level. */
export const masteryLevels = ['attempted', 'familiar', 'proficient', 'mastered'] as const;
export type MasteryLevel = (typeof masteryLevels)[number];

/**
 * Where a level begins, and how far the value must fall before it is lost again: ten points lower, so that one slip at
 * the border does not take a level away. Mastered begins at 80 (inventory A.5.12).
 */
export const levelBounds: Record<MasteryLevel, { promoteAt: number; demoteBelow: number }> = {
  attempted: { promoteAt: 0, demoteBelow: 0 },
  familiar: { promoteAt: 40, demoteBelow: 30 },
  proficient: { promoteAt: 60, demoteBelow: 50 },
  mastered: { promoteAt: 80, demoteBelow: 70 },
};

/** The level of a value 0..100 that has no history, such as a roll-up. */
export function levelOf(value: number): MasteryLevel {
  return masteryLevels.findLast((level) => value >= levelBounds[level].promoteAt) ?? 'attempted';
}

/** The level after an answer moved the value: one step up or down at most, as in Khan Academy's course mastery. */
export function nextLevel(level: MasteryLevel, value: number): MasteryLevel {
  const place = masteryLevels.indexOf(level);
  const above = masteryLevels[place + 1];
  const below = masteryLevels[place - 1];
  if (above && value >= levelBounds[above].promoteAt) return above;
  return below && value < levelBounds[level].demoteBelow ? below : level;
}
