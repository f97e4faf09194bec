import { type DbOrTrx, sql } from '@debrief/db';
import type { KeyOfPerson } from '@debrief/platform';

export interface InvitationRow {
  id: string;
  kind: 'tutor' | 'group';
  groupId: string | null;
  groupName: string | null;
  invitedBy: string;
  expiresAt: Date;
  useCount: number;
  state: 'open' | 'expired' | 'revoked' | 'used';
}

// On the database's clock, like every other end of time. While its maker is suspended it is as if they took it back.
const state = sql<InvitationRow['state']>`case
  when revoked_at is not null then 'revoked'
  when exists (select from app_user maker where maker.id = invitation.created_by and maker.suspended_at is not null)
    then 'revoked'
  when kind = 'tutor' and use_count > 0 then 'used'
  when expires_at <= now() then 'expired'
  else 'open' end`;

function selectInvitations(db: DbOrTrx) {
  return db
    .selectFrom('invitation')
    .innerJoin('app_user as inviter', 'inviter.id', 'invitation.created_by')
    .leftJoin('study_group', 'study_group.id', 'invitation.group_id')
    .select([
      'invitation.id',
      sql<InvitationRow['kind']>`invitation.kind`.as('kind'),
      'invitation.group_id as groupId',
      'study_group.name as groupName',
      'inviter.name as invitedBy',
      'invitation.expires_at as expiresAt',
      'invitation.use_count as useCount',
      state.as('state'),
    ]);
}

export async function findInvitationByHash(
  db: DbOrTrx,
  tokenHash: Buffer,
): Promise<InvitationRow | undefined> {
  return await selectInvitations(db).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function findInvitation(db: DbOrTrx, id: string): Promise<InvitationRow | undefined> {
  return await selectInvitations(db).where('invitation.id', '=', id).executeTakeFirst();
}

/** Still open ones, newest first: of these groups, and of tutors where asked for. */
export async function listOpenInvitations(
  db: DbOrTrx,
  which: { groupIds: readonly string[] | 'all'; withTutors: boolean },
): Promise<InvitationRow[]> {
  return await selectInvitations(db)
    .where(state, '=', 'open')
    .where((eb) =>
      eb.or([
        which.groupIds === 'all'
          ? eb('invitation.group_id', 'is not', null)
          : eb('invitation.group_id', 'in', which.groupIds.length > 0 ? which.groupIds : [null]),
        ...(which.withTutors ? [eb('invitation.kind', '=', 'tutor')] : []),
      ]),
    )
    .orderBy('invitation.created_at', 'desc')
    .limit(200)
    .execute();
}

export interface NewInvitation {
  id: string;
  kind: 'tutor' | 'group';
  groupId: string | null;
  tokenHash: Buffer;
  createdBy: string;
  /** The key by which it is made. */
  byKey: string | null;
}

/** Returns when it ends. */
export async function insertInvitation(db: DbOrTrx, invitation: NewInvitation): Promise<Date> {
  const row = await db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      kind: invitation.kind,
      group_id: invitation.groupId,
      token_hash: invitation.tokenHash,
      created_by: invitation.createdBy,
      by_key: invitation.byKey,
      expires_at: sql`now() + interval '14 days'`,
    })
    .returning('expires_at as expiresAt')
    .executeTakeFirstOrThrow();
  return row.expiresAt;
}

/** Those that are open, and those that somebody came by. */
export async function listInvitationsByKey(db: DbOrTrx, made: KeyOfPerson) {
  const rows = await selectInvitations(db)
    .where('invitation.created_by', '=', made.userId)
    .where('invitation.by_key', '=', made.keyId)
    .where((eb) => eb.or([eb(state, '=', 'open'), eb('invitation.use_count', '>', 0)]))
    .orderBy('invitation.created_at')
    .limit(200)
    .execute();
  return rows.map(({ id, kind, groupName, useCount, state: is }) => ({
    ...{ id, kind, groupName, useCount, isOpen: is === 'open' },
  }));
}

export async function revokeInvitationsByKey(db: DbOrTrx, made: KeyOfPerson): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ revoked_at: sql`now()` })
    .where('created_by', '=', made.userId)
    .where('by_key', '=', made.keyId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function markRevoked(db: DbOrTrx, id: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ revoked_at: sql`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Counts one use unless it is over: of two people who use a tutor's invitation at once, one gets it. */
export async function useInvitation(db: DbOrTrx, id: string): Promise<boolean> {
  const result = await db
    .updateTable('invitation')
    .set({ use_count: sql`use_count + 1` })
    .where('id', '=', id)
    .where(state, '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function promoteToTutor(db: DbOrTrx, userId: string): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ role: 'tutor', updated_at: sql`now()` })
    .where('id', '=', userId)
    .where('role', '=', 'student')
    .execute();
}
