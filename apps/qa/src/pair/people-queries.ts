import type { Role } from '@debrief/contracts';
import type { Db } from '@debrief/db';

interface Known {
  id: string;
  name: string;
  email: string;
}

/** Everybody, those first who came first. */
export async function listPeople(db: Db): Promise<(Known & { role: string })[]> {
  return await db.selectFrom('app_user').select(['id', 'name', 'email', 'role']).orderBy('id').execute();
}

/** By address, or whoever came first of a role. */
export async function findPerson(db: Db, wanted: { email?: string; role?: Role }): Promise<Known> {
  const people = await listPeople(db);
  const found = people.find(({ email, role }) =>
    wanted.email ? email === wanted.email : role === (wanted.role ?? 'student'),
  );
  if (found) return found;
  throw new Error(`Nobody here is ${wanted.email ?? `a ${wanted.role ?? 'student'}`}.`);
}
