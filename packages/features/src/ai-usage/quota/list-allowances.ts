import type { SpentQuota } from '@debrief/contracts';
import {
  type Allowance,
  bindingLimits,
  type CallEstimate,
  hasRoom,
  type LimitScope,
  type LimitUnit,
  needOf,
  windowFreeAt,
  withDefaults,
} from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Settings } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { type ApplyingLimit, listApplyingLimits } from './applying-limit-queries.ts';
import { defaultLimits } from './default-limits.ts';
import { listPeriodUse, listWindowUses, type PeriodUse } from './use-queries.ts';

/** One thing of a person that may be spent, with what the next call takes of it. */
export interface PersonAllowance extends Allowance {
  spent: Exclude<SpentQuota, 'budget'>;
  unit: LimitUnit;
  /** Who or what it is set for. */
  scope: LimitScope | 'plan';
  groupName: string | null;
  resetsAt: Date;
}

export interface Asking {
  userId: string;
  /** Null: of any task; plans count debriefs only. */
  task: string | null;
  estimate: CallEstimate;
}

/** Everything that binds this person now: their limits and the credits of their plan. */
export async function listAllowances(
  db: DbOrTrx,
  settings: Settings,
  asking: Asking,
): Promise<PersonAllowance[]> {
  const { userId, estimate } = asking;
  const set = await listApplyingLimits(db, userId);
  const uses = await listPeriodUse(db, userId, settings.AI_WINDOW_MINUTES);
  const defaults = defaultLimits(settings).map((limit) => ({ ...limit, groupName: null }));
  const limits = bindingLimits<ApplyingLimit>(withDefaults(set, defaults));
  const allowances = limits.map((limit) =>
    measure({ db, settings, asking: { userId, estimate } }, limit, uses),
  );
  return (await Promise.all([...allowances, listCredits(db, settings, { asking, uses })])).flat();
}

interface Measuring {
  db: DbOrTrx;
  settings: Settings;
  asking: Pick<Asking, 'userId' | 'estimate'>;
}

async function measure(
  { db, settings, asking }: Measuring,
  { period, ...limit }: ApplyingLimit,
  uses: readonly PeriodUse[],
): Promise<PersonAllowance[]> {
  const use = uses.find((each) => each.period === period);
  if (!use) return [];
  const { unit, amount } = limit;
  const [used, need] = [use[unit], needOf(unit, asking.estimate)];
  const allowance = { ...limit, spent: period, used, need, resetsAt: use.resetsAt };
  if (period !== 'window' || hasRoom(allowance)) return [allowance];
  // A spent window has room again when enough has left it, which may take more than its first call.
  const windowMinutes = settings.AI_WINDOW_MINUTES;
  const inside = await listWindowUses(db, asking.userId, { unit, windowMinutes });
  const windowMs = windowMinutes * 60_000;
  return [{ ...allowance, resetsAt: windowFreeAt(inside, { amount, need, windowMs, now: use.now }) }];
}

async function listCredits(
  db: DbOrTrx,
  settings: Settings,
  { asking: { userId, task }, uses }: { asking: Asking; uses: readonly PeriodUse[] },
): Promise<PersonAllowance[]> {
  if (task !== null && task !== 'insights.debrief') return [];
  const amount = (await getPlan({ db, settings }, userId))?.insightCreditsPerMonth ?? null;
  const month = uses.find(({ period }) => period === 'month');
  if (amount === null || !month) return [];
  const { debriefs: used, resetsAt } = month;
  return [
    { amount, used, need: 1, resetsAt, spent: 'credits', unit: 'requests', scope: 'plan', groupName: null },
  ];
}
