import type { AttemptMode, QuizDetail, StartBlock } from '@debrief/contracts';

const onlyCounted: ReadonlySet<StartBlock> = new Set(['no-attempts-left', 'cool-down']);

/** What keeps this person from starting in a mode now; attempts that do not count know fewer obstacles. */
export function blockOf({ attempts }: QuizDetail, mode: AttemptMode): StartBlock | null {
  const { blockedBy, countedModes } = attempts;
  if (blockedBy && onlyCounted.has(blockedBy) && !countedModes.includes(mode)) return null;
  return blockedBy;
}
