import { type DbOrTrx, sql } from '@debrief/db';

export interface OwnSessionRow {
  id: string;
  device: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
}

/** Those that would let their holder in at this moment, the last used first. */
export async function listLivingSessions(db: DbOrTrx, userId: string): Promise<OwnSessionRow[]> {
  return await db
    .selectFrom('user_session')
    .select(['id', 'user_agent as device', 'created_at as signedInAt', 'updated_at as lastUsedAt'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('updated_at', '>', sql<Date>`now() - interval '7 days'`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
}

export async function deleteOwnSession(db: DbOrTrx, userId: string, sessionId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('user_session')
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the ids of those that ended. */
export async function deleteOtherSessions(db: DbOrTrx, userId: string, keptId: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('user_session')
    .where('user_id', '=', userId)
    .where('id', '!=', keptId)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
