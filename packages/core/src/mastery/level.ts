/** Lowest first. A concept without any answer has no level. */
export const masteryLevels = ['attempted', 'familiar', 'proficient', 'mastered'] as const;
export type MasteryLevel = (typeof masteryLevels)[number];

/**
 * Where a level begins, and how far the value must fall before it is lost again: ten points lower, so that one slip at
 * the border does not take a level away. Mastered begins at 80 (inventory A.5.12), and only when the low end of what is
 * known has reached proficient: a few lucky answers are not enough.
 */
export const levelBounds: Record<MasteryLevel, { promoteAt: number; demoteBelow: number; lowFrom: number }> =
  {
    attempted: { promoteAt: 0, demoteBelow: 0, lowFrom: 0 },
    familiar: { promoteAt: 40, demoteBelow: 30, lowFrom: 0 },
    proficient: { promoteAt: 60, demoteBelow: 50, lowFrom: 0 },
    mastered: { promoteAt: 80, demoteBelow: 70, lowFrom: 60 },
  };

/** The level of a value 0..100 that has no history, such as a roll-up. */
export function levelOf(value: number): MasteryLevel {
  return masteryLevels.findLast((level) => value >= levelBounds[level].promoteAt) ?? 'attempted';
}

/**
 * The level after an answer moved the value, whose interval begins at `low`: one step up or down at most, as in Khan
 * Academy's course mastery.
 */
export function nextLevel(level: MasteryLevel, value: number, low = value): MasteryLevel {
  const place = masteryLevels.indexOf(level);
  const above = masteryLevels[place + 1];
  const below = masteryLevels[place - 1];
  if (above && value >= levelBounds[above].promoteAt && low >= levelBounds[above].lowFrom) return above;
  return below && value < levelBounds[level].demoteBelow ? below : level;
}

/** What is left of a level when the value has faded, without any answer since. */
export function fadedLevel(level: MasteryLevel, value: number): MasteryLevel {
  let left = level;
  while (value < levelBounds[left].demoteBelow) left = masteryLevels[masteryLevels.indexOf(left) - 1] ?? left;
  return left;
}
