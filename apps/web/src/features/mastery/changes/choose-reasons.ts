import type { MasteryChange, MasteryReason } from '@debrief/contracts';

/** Points below which a reason is not worth a word. */
const leastPoints = 0.5;
const mostNamed = 2;

export interface ChosenReasons {
  /** What moved it where it went, most first. */
  because: MasteryReason[];
  /** What held against that. */
  although: MasteryReason[];
}

/** The few reasons that a sentence names. */
export function chooseReasons({
  from,
  to,
  reasons,
}: Pick<MasteryChange, 'from' | 'to' | 'reasons'>): ChosenReasons {
  const moved = reasons.reduce((sum, { points }) => sum + points, 0);
  const way = Math.sign(from === null ? moved : to - from) || 1;
  const told = reasons.filter(({ points }) => Math.abs(points) >= leastPoints);
  return {
    because: told.filter(({ points }) => Math.sign(points) === way).slice(0, mostNamed),
    although: told.filter(({ points }) => Math.sign(points) !== way).slice(0, 1),
  };
}
