import { randomUUID } from 'node:crypto';
import type { Role } from '@debrief/contracts';
import type { Db } from '@debrief/db';

/** A person as procedures know the caller. */
export interface TestPerson {
  userId: string;
  role: Role;
  sessionId: string;
  timeZone: string;
  locale: string;
}

/** Somebody with an account and no password. */
export async function aPerson(
  db: Db,
  { role = 'student', name = 'Nadia Nguyen' }: { role?: Role; name?: string } = {},
): Promise<TestPerson> {
  const userId = randomUUID();
  await db
    .insertInto('app_user')
    .values({ id: userId, name, role, email: `${userId}@debrief.test` })
    .execute();
  return { userId, role, sessionId: randomUUID(), timeZone: 'UTC', locale: 'en' };
}

interface GroupMembers {
  tutors?: readonly TestPerson[];
  students?: readonly TestPerson[];
}

/** A group of these people; returns its id. */
export async function aGroup(db: Db, { tutors = [], students = [] }: GroupMembers): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('study_group')
    .values({ id, name: 'Evening class', created_by: tutors[0]?.userId ?? id })
    .execute();
  const members = [
    ...tutors.map(({ userId }) => ({ user_id: userId, group_id: id, part: 'tutor' })),
    ...students.map(({ userId }) => ({ user_id: userId, group_id: id, part: 'student' })),
  ];
  if (members.length > 0) await db.insertInto('group_member').values(members).execute();
  return id;
}
