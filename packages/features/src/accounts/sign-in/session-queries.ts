import type { Role } from '@debrief/contracts';
import { type DbOrTrx, prepared, preparedMark, sql } from '@debrief/db';

export interface SessionRow {
  sessionId: string;
  userId: string;
  role: Role;
  timeZone: string;
  locale: string;
  isDemo: boolean;
  /** Last noted as used more than an hour ago. */
  isStale: boolean;
}

const sessionByToken = prepared((given: { token: string }, db) =>
  db
    .selectFrom('user_session as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .modifyFront(sql.raw(preparedMark))
    .select([
      's.id as sessionId',
      's.user_id as userId',
      sql<Role>`u.role`.as('role'),
      'u.time_zone as timeZone',
      'u.locale',
      'u.is_demo as isDemo',
      sql<boolean>`s.updated_at < now() - interval '1 hour'`.as('isStale'),
    ])
    .where('s.token', '=', given.token)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('s.updated_at', '>', sql<Date>`now() - interval '7 days'`)
    .where('u.suspended_at', 'is', null),
);

/** A session ends 30 days after its sign-in (`expires_at`), after seven days without use, and when its person is suspended. */
export async function findSession(db: DbOrTrx, token: string): Promise<SessionRow | undefined> {
  const [row] = await sessionByToken(db, { token });
  return row;
}

export async function noteSessionUse(db: DbOrTrx, sessionId: string): Promise<void> {
  await db.updateTable('user_session').set({ updated_at: sql`now()` }).where('id', '=', sessionId).execute();
}

/** Returns the id of the session that ended. */
export async function deleteSessionByToken(db: DbOrTrx, token: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('user_session')
    .where('token', '=', token)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function isSessionLiving(db: DbOrTrx, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('user_session as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .select('s.id')
    .where('s.id', '=', sessionId)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('u.suspended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What time has ended, and tries that no longer count. */
export async function deleteExpired(db: DbOrTrx): Promise<void> {
  await db
    .deleteFrom('user_session')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<', sql<Date>`now()`),
        eb('updated_at', '<', sql<Date>`now() - interval '7 days'`),
      ]),
    )
    .execute();
  await db.deleteFrom('user_verification').where('expires_at', '<', sql<Date>`now()`).execute();
  await db.deleteFrom('auth_rate_limit').where('free_at', '<', sql<Date>`now()`).execute();
}
