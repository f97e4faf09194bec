import type { Invitation } from '@debrief/contracts';
import { canInviteTutors } from '@debrief/core';
import { type Actor, AppError, keyIdOf, newId, notFound, type Services } from '@debrief/platform';
import { requireManagedGroup } from '../groups/require-group.ts';
import { loadAccessActor } from '../membership-queries.ts';
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  listOpenInvitations,
  markRevoked,
} from './invitation-queries.ts';
import { createInvitationToken, hashInvitationToken } from './invitation-token.ts';

type Wanted = { kind: 'tutor' } | { kind: 'group'; groupId: string };

/** The link is told here once; only its hash is kept. */
export async function createInvitation({ db, settings }: Services, actor: Actor, wanted: Wanted) {
  const groupId = wanted.kind === 'group' ? wanted.groupId : null;
  if (groupId) await requireManagedGroup(db, actor, groupId);
  else await requireTutorInviter(actor);
  const [id, token] = [newId(), createInvitationToken()];
  const tokenHash = hashInvitationToken(token);
  const expiresAt = await insertInvitation(db, {
    id,
    kind: wanted.kind,
    groupId,
    tokenHash,
    createdBy: actor.userId,
    byKey: keyIdOf(actor),
  });
  return { id, url: `${settings.baseUrl}/invite/${token}`, expiresAt: expiresAt.toISOString() };
}

export async function listInvitations(
  { db }: Services,
  actor: Actor,
  groupId: string | null,
): Promise<Invitation[]> {
  if (groupId) {
    await requireManagedGroup(db, actor, groupId);
    return (await listOpenInvitations(db, { groupIds: [groupId], withTutors: false })).map(toInvitation);
  }
  const { groupIdsTaught } = await loadAccessActor(db, actor);
  const all = actor.role === 'admin';
  const rows = await listOpenInvitations(db, { groupIds: all ? 'all' : groupIdsTaught, withTutors: all });
  return rows.map(toInvitation);
}

export async function revokeInvitation({ db }: Services, actor: Actor, id: string): Promise<void> {
  const invitation = await findInvitation(db, id);
  if (!invitation || !(await mayRevoke({ db }, actor, invitation))) throw notFound('invitation');
  await markRevoked(db, id);
}

async function mayRevoke(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { groupId }: InvitationRow,
): Promise<boolean> {
  if (actor.role === 'admin') return true;
  const { groupIdsTaught } = await loadAccessActor(db, actor);
  return groupId !== null && groupIdsTaught.includes(groupId);
}

async function requireTutorInviter({ userId, role }: Actor): Promise<void> {
  if (canInviteTutors({ userId, role, groupIdsTaught: [] })) return;
  throw new AppError('not-allowed', 'administrators invite tutors', { reason: 'admins-only' });
}

function toInvitation({ id, kind, groupName, invitedBy, expiresAt, useCount }: InvitationRow): Invitation {
  return { id, kind, groupName, invitedBy, expiresAt: expiresAt.toISOString(), useCount };
}
