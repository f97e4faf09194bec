import { type DbOrTrx, sql } from '@debrief/db';
import type { Part } from '../membership-queries.ts';

export interface GroupRow {
  id: string;
  name: string;
  createdAt: Date;
  studentCount: number;
  /** The caller's own part; null when they are not in it. */
  myPart: Part | null;
}

const studentCount = sql<number>`(
  select count(*)::int from group_member where group_id = study_group.id and part = 'student')`;

function selectGroups(db: DbOrTrx, userId: string) {
  return db
    .selectFrom('study_group')
    .leftJoin('group_member as mine', (join) =>
      join.onRef('mine.group_id', '=', 'study_group.id').on('mine.user_id', '=', userId),
    )
    .select([
      'study_group.id',
      'study_group.name',
      'study_group.created_at as createdAt',
      studentCount.as('studentCount'),
      sql<Part | null>`mine.part`.as('myPart'),
    ]);
}

export async function listGroupRows(
  db: DbOrTrx,
  userId: string,
  { which, after, limit }: { which: 'mine' | 'all'; after: string | null; limit: number },
): Promise<GroupRow[]> {
  const isAfter = sql<boolean>`(study_group.name, study_group.id) > (select name, id from study_group where id = ${after}::uuid)`;
  return await selectGroups(db, userId)
    .$if(which === 'mine', (groups) => groups.where('mine.user_id', 'is not', null))
    .$if(after !== null, (groups) => groups.where(isAfter))
    .orderBy('study_group.name')
    .orderBy('study_group.id')
    .limit(limit)
    .execute();
}

export async function findGroupRow(
  db: DbOrTrx,
  userId: string,
  groupId: string,
): Promise<GroupRow | undefined> {
  return await selectGroups(db, userId).where('study_group.id', '=', groupId).executeTakeFirst();
}

export interface MemberRow {
  userId: string;
  name: string;
  part: Part;
  joinedAt: Date;
  timeFactor: number;
}

export async function listMembers(db: DbOrTrx, groupId: string): Promise<MemberRow[]> {
  return await db
    .selectFrom('group_member')
    .innerJoin('app_user', 'app_user.id', 'group_member.user_id')
    .select([
      'app_user.id as userId',
      'app_user.name',
      sql<Part>`group_member.part`.as('part'),
      'group_member.joined_at as joinedAt',
      sql<number>`app_user.time_factor::float8`.as('timeFactor'),
    ])
    .where('group_member.group_id', '=', groupId)
    .orderBy(sql`group_member.part = 'tutor'`, 'desc')
    .orderBy('app_user.name')
    .orderBy('app_user.id')
    .execute();
}

export async function insertGroup(
  db: DbOrTrx,
  group: { id: string; name: string; createdBy: string },
): Promise<void> {
  await db
    .insertInto('study_group')
    .values({ id: group.id, name: group.name, created_by: group.createdBy })
    .execute();
}

export async function updateGroupName(db: DbOrTrx, groupId: string, name: string): Promise<void> {
  await db.updateTable('study_group').set({ name }).where('id', '=', groupId).execute();
}

/** Taken before the members of a group change where their number matters. */
export async function lockGroup(db: DbOrTrx, groupId: string): Promise<void> {
  await db.selectFrom('study_group').select('id').where('id', '=', groupId).forUpdate().execute();
}

export async function findMemberName(db: DbOrTrx, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('app_user').select('name').where('id', '=', userId).executeTakeFirst();
  return row?.name;
}

export async function isGroup(db: DbOrTrx, groupId: string): Promise<boolean> {
  const row = await db.selectFrom('study_group').select('id').where('id', '=', groupId).executeTakeFirst();
  return row !== undefined;
}
