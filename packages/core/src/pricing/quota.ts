/**
 * Whom a limit is for. It holds for each of them by themselves: a limit of a class is what every one of its students may
 * use, not all of them together.
 */
export type LimitScope = 'person' | 'role' | 'group' | 'everybody';

/** Days and months are the person's own; a window is the last so many minutes and moves on with the clock. */
export type LimitPeriod = 'day' | 'month' | 'window';

/** Model calls, tokens in and out together, or micro-dollars. */
export type LimitUnit = 'requests' | 'tokens' | 'money';

/** How much may be used: whole requests, tokens or micro-dollars (inventory 003-13, 003-20). */
export interface UsageLimit {
  scope: LimitScope;
  period: LimitPeriod;
  unit: LimitUnit;
  amount: number;
}

/** What is known of a call before it is made: the question's tokens and those of the longest answer. */
export interface CallEstimate {
  tokens: number;
  costMicros: number;
}

/** From this share on a person is told that it is nearly spent. */
export const nearlySpentRatio = 0.8;

/** What holds unless an administrator says otherwise (inventory 003-13). */
export const defaultRequestLimits = { perDay: 50, perMonth: 500 } as const;

/**
 * The limits that bind one person, at most one for each period and unit, of all that apply to them: the person's own
 * limit if there is one, be it tighter or wider; otherwise the tightest. Of equal ones the first given.
 */
export function bindingLimits<Limit extends UsageLimit>(applying: readonly Limit[]): Limit[] {
  const places = new Map<string, Limit>();
  for (const limit of applying) {
    const place = `${limit.period} ${limit.unit}`;
    const known = places.get(place);
    if (!known || goesBefore(limit, known)) places.set(place, limit);
  }
  return [...places.values()];
}

function goesBefore(limit: UsageLimit, known: UsageLimit): boolean {
  const [isOwn, isKnownOwn] = [limit.scope === 'person', known.scope === 'person'];
  return isOwn === isKnownOwn ? limit.amount < known.amount : isOwn;
}

/** The limits that were set, and those of the installation where none was set for everybody in their place. */
export function withDefaults<Limit extends UsageLimit>(
  set: readonly Limit[],
  defaults: readonly Limit[],
): Limit[] {
  const isReplaced = (limit: Limit) =>
    set.some(
      (each) => each.scope === 'everybody' && each.period === limit.period && each.unit === limit.unit,
    );
  return [...set, ...defaults.filter((limit) => !isReplaced(limit))];
}

/** How much of a limit one more call needs. */
export function needOf(unit: LimitUnit, { tokens, costMicros }: CallEstimate): number {
  return { requests: 1, tokens, money: costMicros }[unit];
}

/** Something that may be used up: `need` is what the next call takes of it. */
export interface Allowance {
  amount: number;
  used: number;
  need: number;
}

/** Whether the next call fits: something is left, and enough for it. */
export function hasRoom({ amount, used, need }: Allowance): boolean {
  return used < amount && used + need <= amount;
}

/** Of all that have no room the one that begins again last, since nothing goes before; undefined: the call may be made. */
export function findSpent<Spendable extends Allowance & { resetsAt: Date }>(
  allowances: readonly Spendable[],
): Spendable | undefined {
  return allowances
    .filter((each) => !hasRoom(each))
    .sort((a, b) => b.resetsAt.getTime() - a.resetsAt.getTime())[0];
}

/** A use inside the window. */
export interface WindowUse {
  at: Date;
  amount: number;
}

/**
 * When enough has left the rolling window for the next call: the end of the last use that must leave first. Now when there
 * is room already; a whole window from now when the limit has none even while nothing is used.
 */
export function windowFreeAt(
  uses: readonly WindowUse[],
  { amount, need, windowMs, now }: { amount: number; need: number; windowMs: number; now: Date },
): Date {
  let used = uses.reduce((sum, use) => sum + use.amount, 0);
  if (hasRoom({ amount, used, need })) return now;
  for (const use of [...uses].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    used -= use.amount;
    if (hasRoom({ amount, used, need })) return new Date(use.at.getTime() + windowMs);
  }
  return new Date(now.getTime() + windowMs);
}
