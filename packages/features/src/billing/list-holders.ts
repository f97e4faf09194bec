import type { PlanHolder } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { listPlanChangeRows } from './change-queries.ts';
import { type HolderRow, listHolders } from './holder-queries.ts';

export async function listPlanHolders({ db, settings }: Services, words: string) {
  return { isOn: settings.BILLING === 'on', people: (await listHolders(db, words)).map(toHolder) };
}

function toHolder({ userId, name, email, role, ...held }: HolderRow): PlanHolder {
  const { door, plan, status, startedAt } = held;
  const isHeld = door !== null && plan !== null && status !== null && startedAt !== null;
  const periodEndsAt = held.periodEndsAt?.toISOString() ?? null;
  return {
    ...{ userId, name, email, role, plan: plan ?? 'free' },
    subscription: isHeld ? { door, plan, status, startedAt: startedAt.toISOString(), periodEndsAt } : null,
  };
}

export async function listPlanChanges(
  { db }: Services,
  { cursor, limit }: { cursor?: string | null; limit: number },
) {
  const rows = await listPlanChangeRows(db, { before: cursor ?? null, limit });
  return {
    changes: rows.map(({ changedAt, endsAt, ...change }) => ({
      ...change,
      changedAt: changedAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
