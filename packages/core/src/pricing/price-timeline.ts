import type { CivilDate } from '../calendar/civil-date.ts';

/** Days for which something holds: from inclusive, to exclusive; null = until further notice. */
export interface Validity {
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** What has to happen to earlier periods so that a new one fits in: each day has one price at most. */
export interface TimelineChange<Period extends Validity> {
  /** No day of these is left. */
  removed: Period[];
  /** These hold for fewer days than before. */
  trimmed: { period: Period; to: Validity }[];
  /** What is left of a period behind the new one that fell into its middle. */
  added: { like: Period; validity: Validity }[];
}

/** Makes room for a period among those of the same model, which do not overlap each other. Days are compared as text. */
export function makeRoom<Period extends Validity>(
  periods: readonly Period[],
  incoming: Validity,
): TimelineChange<Period> {
  const change: TimelineChange<Period> = { removed: [], trimmed: [], added: [] };
  for (const period of periods) {
    if (!overlaps(period, incoming)) continue;
    const before = period.validFrom < incoming.validFrom;
    const after = incoming.validTo !== null && isLater(period.validTo, incoming.validTo);
    const head: Validity = { validFrom: period.validFrom, validTo: incoming.validFrom };
    const tail: Validity = { validFrom: incoming.validTo ?? period.validFrom, validTo: period.validTo };
    if (before) change.trimmed.push({ period, to: head });
    if (before && after) change.added.push({ like: period, validity: tail });
    if (!before && after) change.trimmed.push({ period, to: tail });
    if (!before && !after) change.removed.push(period);
  }
  return change;
}

function overlaps(a: Validity, b: Validity): boolean {
  return isLater(a.validTo, b.validFrom) && isLater(b.validTo, a.validFrom);
}

/** Whether a period that ends at `end` (null: never) goes on after the start of `day`. */
function isLater(end: CivilDate | null, day: CivilDate): boolean {
  return end === null || end > day;
}
