import type { DbOrTrx } from '@debrief/db';

export async function findMailAddress(
  db: DbOrTrx,
  userId: string,
): Promise<{ email: string; isDemo: boolean } | undefined> {
  return await db
    .selectFrom('app_user')
    .select(['email', 'is_demo as isDemo'])
    .where('id', '=', userId)
    .executeTakeFirst();
}

/** False for whoever never said so: nobody is written to unasked. */
export async function wantsMail(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('notification_preference')
    .select('wants_mail as wantsMail')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.wantsMail ?? false;
}

export async function setWantsMail(db: DbOrTrx, userId: string, isWanted: boolean): Promise<void> {
  await db
    .insertInto('notification_preference')
    .values({ user_id: userId, wants_mail: isWanted })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ wants_mail: isWanted }))
    .execute();
}

export async function deleteMailSetting(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('notification_preference').where('user_id', '=', userId).execute();
}

/** Asked before mail is sent, so that mail that failed is sent when the job runs again, and none twice. */
export async function isTold(
  db: DbOrTrx,
  { userId, kind, subjectId }: { userId: string; kind: string; subjectId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('notification')
    .select('id')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row !== undefined;
}
