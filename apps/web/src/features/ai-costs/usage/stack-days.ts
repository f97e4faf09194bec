import type { UsageReport } from '@debrief/contracts';

export type Measure = 'money' | 'calls' | 'tokens';

export interface Bar {
  day: string;
  total: number;
  /** From below: which of the keys, and from where to where. */
  parts: { index: number; from: number; to: number }[];
}

const dayMs = 86_400_000;
const amounts = { money: 'costMicros', calls: 'callCount', tokens: 'tokenCount' } as const;

/** One bar for each day of the range, empty ones too; `keys` are the parts from below, null standing for all others. */
export function stackDays(
  days: UsageReport['days'],
  {
    from,
    to,
    measure,
    keys,
  }: { from: string; to: string; measure: Measure; keys: readonly (string | null)[] },
): Bar[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  const bars: Bar[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    const entries = byDay.get(day) ?? [];
    let total = 0;
    const parts = keys.flatMap((key, index) => {
      const amount = Math.max(0, entries.find((entry) => entry.key === key)?.[amounts[measure]] ?? 0);
      if (amount === 0) return [];
      total += amount;
      return [{ index, from: total - amount, to: total }];
    });
    bars.push({ day, total, parts });
  }
  return bars;
}
