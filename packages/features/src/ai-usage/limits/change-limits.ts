import type { LimitTarget, SetLimitInput } from '@debrief/contracts';
import { type Actor, newId, notFound, type Services } from '@debrief/platform';
import { deleteBlock, upsertBlock } from './block-queries.ts';
import { insertChange } from './change-queries.ts';
import { columnsOf, deleteLimit, isPerson, isThere, upsertLimit } from './limit-queries.ts';
import { tellMeters } from './tell-meters.ts';

/** Sets a limit or changes the one that stands in its place. */
export async function setLimit(services: Services, actor: Actor, input: SetLimitInput): Promise<void> {
  const { target, period, unit, amount, note } = input;
  if (!(await isThere(services.db, target))) throw notFound(target.scope);
  await services.db.transaction().execute(async (trx) => {
    const before = await upsertLimit(trx, {
      id: newId(),
      target,
      period,
      unit,
      amount,
      note,
      setBy: actor.userId,
    });
    const { scope, role } = roleOf(target);
    await insertChange(trx, {
      ...subjectOf(target),
      ...{ id: newId(), changedBy: actor.userId },
      detail: { action: 'limit', scope, role, period, unit, before, after: amount },
    });
  });
  await tellMeters(services, target.scope === 'person' ? [target.personId] : []);
}

export async function removeLimit(services: Services, actor: Actor, limitId: string): Promise<void> {
  const removed = await services.db.transaction().execute(async (trx) => {
    const limit = await deleteLimit(trx, limitId);
    if (!limit) throw notFound('limit');
    const { personId, groupId, amount: before, ...place } = limit;
    await insertChange(trx, {
      ...{ id: newId(), changedBy: actor.userId, personId, groupId },
      detail: { action: 'limit', ...place, before, after: null },
    });
    return limit;
  });
  await tellMeters(services, removed.personId ? [removed.personId] : []);
}

/** From now on rules write for this person, and they are told why. */
export async function blockPerson(
  services: Services,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  if (!(await isPerson(services.db, personId))) throw notFound('person');
  await services.db.transaction().execute(async (trx) => {
    await upsertBlock(trx, { userId: personId, reason, blockedBy: actor.userId });
    await insertChange(trx, {
      ...{ id: newId(), changedBy: actor.userId, personId },
      detail: { action: 'block', reason },
    });
  });
  await tellMeters(services, [personId]);
}

export async function unblockPerson(services: Services, actor: Actor, personId: string): Promise<void> {
  await services.db.transaction().execute(async (trx) => {
    if (!(await deleteBlock(trx, personId))) throw notFound('block');
    await insertChange(trx, {
      ...{ id: newId(), changedBy: actor.userId, personId },
      detail: { action: 'block', reason: null },
    });
  });
  await tellMeters(services, [personId]);
}

function roleOf(target: LimitTarget) {
  const { scope, role } = columnsOf(target);
  return { scope, role };
}

function subjectOf(target: LimitTarget) {
  const { person_id: personId, group_id: groupId } = columnsOf(target);
  return { personId, groupId };
}
