import type { AiLimit, AiLimits, LimitChange } from '@debrief/contracts';
import { limitChangeDetailSchema } from '@debrief/contracts';
import { withDefaults } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { defaultLimits } from '../quota/default-limits.ts';
import { listBlockRows } from './block-queries.ts';
import { type ChangeRow, listChangeRows } from './change-queries.ts';
import { type LimitRow, listLimitRows } from './limit-queries.ts';
import { measureReach } from './measure-reach.ts';
import { listReachedPeople, listUseOfAll } from './reach-queries.ts';

type Shown = Omit<LimitRow, 'id' | 'setAt'> & { id: string | null; setAt: Date | null };

/** Every limit there is, the installation's own among them, with whom it meets now. */
export async function listLimits({ db, settings }: Services): Promise<AiLimits> {
  const [rows, blocks, people, uses] = await Promise.all([
    listLimitRows(db),
    listBlockRows(db),
    listReachedPeople(db),
    listUseOfAll(db, settings.AI_WINDOW_MINUTES),
  ]);
  const limits = withDefaults<Shown>(rows, defaultLimits(settings).map(shownDefault));
  const reaches = measureReach(limits, people, uses);
  return {
    limits: inOrder(limits).map((limit) => toMessage(limit, reaches.get(limit) as AiLimit['reach'])),
    blocks: blocks.map(({ blockedAt, ...block }) => ({ ...block, blockedAt: blockedAt.toISOString() })),
    windowMinutes: settings.AI_WINDOW_MINUTES,
    callsAtOnce: settings.AI_CALLS_AT_ONCE,
  };
}

function shownDefault(limit: ReturnType<typeof defaultLimits>[number]): Shown {
  const nobody = { personId: null, role: null, groupId: null, name: null, setBy: null, setAt: null };
  return { ...limit, ...nobody, id: null, note: '' };
}

/** What is for everybody stands first, set or not. */
function inOrder(limits: readonly Shown[]): Shown[] {
  const isForAll = (limit: Shown) => limit.scope === 'everybody';
  return [...limits.filter(isForAll), ...limits.filter((limit) => !isForAll(limit))];
}

function toMessage({ setAt, ...limit }: Shown, reach: AiLimit['reach']): AiLimit {
  return { ...limit, setAt: setAt?.toISOString() ?? null, reach };
}

const pageSize = 30;

export async function listLimitChanges({ db }: Services, cursor: string | null) {
  const rows = await listChangeRows(db, { before: cursor, limit: pageSize });
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return { changes: rows.map(toChange), nextCursor: last?.id ?? null };
}

function toChange({ changedAt, action, detail, ...row }: ChangeRow): LimitChange {
  return {
    ...row,
    changedAt: changedAt.toISOString(),
    detail: limitChangeDetailSchema.parse({ action, ...detail }),
  };
}
