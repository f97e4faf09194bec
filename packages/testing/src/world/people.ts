import { createHmac, randomBytes } from 'node:crypto';
import type { Role } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import { newId } from '@debrief/platform/new-id';

/** Where people are added: an installation, or what stands for one. */
export type Home = { database: { db: Db }; secret: string; url: string };

/** Somebody who is signed in. */
export type Person = {
  id: string;
  name: string;
  email: string;
  /** For `createDebriefClient`. */
  token: string;
  /** For a browser. */
  cookie: { name: string; value: string; url: string };
};

type NewPerson = { role?: Role; name?: string; timeZone?: string; locale?: string };

/** A person who has just come, without a past; by default a student. */
export async function addPerson(at: Home, person: NewPerson = {}): Promise<Person> {
  const { role = 'student', name = 'Robin Okafor', timeZone = 'UTC', locale = 'en-GB' } = person;
  const id = newId();
  const email = `${role}-${id.slice(-8)}@example.test`;
  await at.database.db
    .insertInto('app_user')
    .values({ id, name, email, role, time_zone: timeZone, locale })
    .execute();
  return await signIn(at, { id, name, email });
}

/** One of the demo accounts; the student among them has a past of some weeks. */
export async function findDemoPerson(at: Home, role: Role): Promise<Person> {
  const found = await at.database.db
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('email', '=', `${role}@debrief.test`)
    .executeTakeFirstOrThrow();
  return await signIn(at, found);
}

/** A session of its own each time. */
export async function signIn(at: Home, person: Pick<Person, 'id' | 'name' | 'email'>): Promise<Person> {
  const token = randomBytes(24).toString('hex');
  const expires_at = new Date(Date.now() + 86_400_000);
  await at.database.db
    .insertInto('user_session')
    .values({ id: newId(), user_id: person.id, token, expires_at })
    .execute();
  const signature = createHmac('sha256', at.secret).update(token).digest('base64');
  const value = encodeURIComponent(`${token}.${signature}`);
  return { ...person, token, cookie: { name: 'debrief.session_token', value, url: at.url } };
}
