import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportPerson(db: DbOrTrx, userId: string) {
  const [account, sessions, groups, invitations] = await Promise.all([
    db
      .selectFrom('app_user')
      .select(['name', 'email', 'role', 'time_zone as timeZone', 'locale', 'created_at as createdAt'])
      .where('id', '=', userId)
      .executeTakeFirst(),
    db
      .selectFrom('user_session')
      .select(['created_at as createdAt', 'updated_at as usedAt', 'user_agent as browser'])
      .where('user_id', '=', userId)
      .execute(),
    db
      .selectFrom('group_member')
      .innerJoin('study_group', 'study_group.id', 'group_member.group_id')
      .select(['study_group.name', 'group_member.part', 'group_member.joined_at as joinedAt'])
      .where('group_member.user_id', '=', userId)
      .execute(),
    db
      .selectFrom('invitation')
      .select(['kind', 'created_at as createdAt', 'use_count as useCount'])
      .where('created_by', '=', userId)
      .execute(),
  ]);
  return { account: account ?? null, sessions, groups, invitations };
}

/** Groups stay, for the people who are in them; they keep only an id that no longer names anybody. */
export async function deletePerson(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('user_verification').where('value', '=', userId).execute();
  await trx.deleteFrom('app_user').where('id', '=', userId).execute();
}
