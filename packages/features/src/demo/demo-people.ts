import type { Role } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import { createAccount, demoEmails, insertGroup, insertMember, listMemberships } from '../accounts/index.ts';
import { stableId } from '../question-bank/index.ts';
import { demoClassmates } from './demo-past.ts';

export interface DemoPeople {
  studentId: string;
  tutorId: string;
  /** Invented classmates, in the order of `demoClassmates`; they cannot sign in. */
  classmateIds: string[];
}

/** One click signs in as student, tutor or administrator, by the password only where demo accounts may. */
const demoPassword = 'debrief-demo';

/** Makes the demo accounts and their group unless they are there. */
export async function makeDemoPeople(db: Db): Promise<DemoPeople> {
  const make = async (role: Role, name: string, email: string, password: string | null) =>
    (await createAccount(db, { role, name, email, password, isDemo: true })).userId;
  await make('admin', 'Ada Moreno', demoEmails.admin, demoPassword);
  const people: DemoPeople = {
    tutorId: await make('tutor', 'Tomas Lind', demoEmails.tutor, demoPassword),
    studentId: await make('student', 'Sam Okoro', demoEmails.student, demoPassword),
    classmateIds: [],
  };
  for (const { name, past } of demoClassmates)
    people.classmateIds.push(await make('student', name, `${past.who}@debrief.test`, null));
  await makeEveningClass(db, people);
  return people;
}

async function makeEveningClass(db: Db, { tutorId, studentId, classmateIds }: DemoPeople): Promise<void> {
  const groupId = stableId('demo-group', 'evening-class');
  const memberships = await listMemberships(db, tutorId);
  if (memberships.some((membership) => membership.groupId === groupId)) return;
  await db.transaction().execute(async (trx) => {
    await insertGroup(trx, { id: groupId, name: 'Evening class', createdBy: tutorId });
    await insertMember(trx, { userId: tutorId, groupId, part: 'tutor' });
    for (const userId of [studentId, ...classmateIds])
      await insertMember(trx, { userId, groupId, part: 'student' });
  });
}
