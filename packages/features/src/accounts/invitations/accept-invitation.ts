import type { AcceptedInvitation, OpenInvitation } from '@debrief/contracts';
import type { DbOrTrx, Trx } from '@debrief/db';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import { insertMember, listGroupIdsOf } from '../membership-queries.ts';
import { isDemoAccount } from '../sign-in/person-queries.ts';
import {
  findInvitationByHash,
  type InvitationRow,
  promoteToTutor,
  useInvitation,
} from './invitation-queries.ts';
import { hashInvitationToken } from './invitation-token.ts';

/** Whoever holds the link may see what it is, signed in or not. */
export async function getInvitation({ db }: Services, token: string): Promise<OpenInvitation> {
  const { kind, groupName, invitedBy, expiresAt } = await requireOpen(db, token);
  return { kind, groupName, invitedBy, expiresAt: expiresAt.toISOString() };
}

export async function acceptInvitation(
  { db }: Services,
  actor: Actor,
  token: string,
): Promise<AcceptedInvitation> {
  return await db.transaction().execute(async (trx) => {
    const invitation = await requireOpen(trx, token);
    return invitation.groupId === null
      ? await becomeTutor(trx, actor, invitation)
      : await joinGroup(trx, actor, { ...invitation, groupId: invitation.groupId });
  });
}

async function becomeTutor(trx: Trx, actor: Actor, invitation: InvitationRow): Promise<AcceptedInvitation> {
  if (actor.role !== 'student')
    throw new AppError('conflict', 'already a tutor', { reason: 'already-tutor' });
  if (await isDemoAccount(trx, actor.userId)) {
    throw new AppError('not-allowed', 'demo accounts keep their role', { reason: 'demo-account' });
  }
  if (!(await useInvitation(trx, invitation.id))) throw over('used');
  await promoteToTutor(trx, actor.userId);
  return { kind: 'tutor' };
}

/** Somebody who is in the group already stays what they are, and nothing is counted. */
async function joinGroup(
  trx: Trx,
  { userId }: Actor,
  { id, groupId }: { id: string; groupId: string },
): Promise<AcceptedInvitation> {
  if ((await listGroupIdsOf(trx, userId)).includes(groupId)) return { kind: 'group', groupId };
  if (!(await useInvitation(trx, id))) throw over('expired');
  await insertMember(trx, { userId, groupId, part: 'student' });
  return { kind: 'group', groupId };
}

async function requireOpen(db: DbOrTrx, token: string): Promise<InvitationRow> {
  const invitation = await findInvitationByHash(db, hashInvitationToken(token));
  if (!invitation) throw notFound('invitation');
  if (invitation.state !== 'open') throw over(invitation.state);
  return invitation;
}

function over(state: Exclude<InvitationRow['state'], 'open'>): AppError {
  return new AppError('gone', `the invitation is ${state}`, { reason: `invitation-${state}` });
}
