import type { GetUsage, UsageGrouping, UsageRow } from '@debrief/contracts';

/** What the address says of a view of the usage. */
export interface UsageSearch {
  from?: string;
  to?: string;
  by?: UsageGrouping;
  feature?: string;
  model?: string;
  person?: string;
  group?: string;
}

export const groupings: readonly UsageGrouping[] = ['feature', 'model', 'person', 'group', 'day'];
export const filterNames = ['feature', 'model', 'person', 'group'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** Days of UTC that end today. */
export function lastDays(count: number, now = Date.now()): { from: string; to: string } {
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { from: dayOf(now - (count - 1) * dayMs), to: dayOf(now) };
}

export function readUsageSearch(search: Record<string, unknown>): UsageSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const dayOf = (value: unknown) => (typeof value === 'string' && day.test(value) ? value : undefined);
  return {
    from: dayOf(search.from),
    to: dayOf(search.to),
    by: groupings.find((each) => each === search.by),
    ...Object.fromEntries(filterNames.map((name) => [name, text(search[name])])),
  };
}

/** The last 30 days by feature, where the address says nothing. */
export function toAsk({ from, to, by, feature, model, person, group }: UsageSearch): GetUsage {
  const usual = lastDays(30);
  return {
    from: from ?? usual.from,
    to: to ?? usual.to,
    groupBy: by ?? 'feature',
    feature,
    model,
    userId: person,
    groupId: group,
  };
}

/** One step further down: what a row of this view is made of. */
export function drillInto(search: UsageSearch, row: Pick<UsageRow, 'key'>): UsageSearch {
  const by = search.by ?? 'feature';
  if (by === 'day') return { ...search, from: row.key, to: row.key, by: freeGrouping(search) };
  const narrowed = { ...search, [by]: row.key };
  return { ...narrowed, by: freeGrouping(narrowed) };
}

/** Groups hold persons, persons have features, features models; what is fixed already is passed over. */
function freeGrouping(search: UsageSearch): UsageGrouping {
  const order = ['person', 'feature', 'model'] as const;
  const isFree = (name: (typeof order)[number]) => search[name] === undefined;
  return order.find(isFree) ?? 'day';
}
