/** Lowest first. A concept without any answer has no level. */
export const masteryLevels = ['attempted', 'familiar', 'proficient', 'mastered'] as const;
export type MasteryLevel = (typeof masteryLevels)[number];

/** The level of a value 0..100 that has no history, such as a roll-up. */
export function levelOf(_value: number): MasteryLevel {
  throw new Error('levelOf follows.');
}

/** The level after an answer moved the value: up and down have different thresholds, one step at a time. */
export function nextLevel(_level: MasteryLevel, _value: number): MasteryLevel {
  throw new Error('nextLevel follows.');
}
