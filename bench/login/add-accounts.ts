import { randomUUID } from 'node:crypto';
import type { Installation } from '@debrief/testing';

export const password = 'a password of the bench';

/** People with a password, made in bulk: all have the same one, hashed once. */
export async function addAccounts(
  { database }: Installation,
  count: number,
  hash: string,
): Promise<string[]> {
  const people = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, email: `student-${id}@example.test` };
  });
  await database.pool.query(adding, [JSON.stringify(people), hash]);
  return people.map(({ email }) => email);
}

const adding = `
  with person as (select * from jsonb_to_recordset($1::jsonb) as person(id uuid, email text)),
  added as (
    insert into app_user (id, name, email, role, time_zone, locale)
    select id, 'Robin Okafor', email, 'student', 'UTC', 'en-GB' from person
  )
  insert into user_credential (id, user_id, account_id, provider_id, password)
  select gen_random_uuid(), id, id::text, 'credential', $2 from person`;
