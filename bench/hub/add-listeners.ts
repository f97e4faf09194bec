import { randomBytes, randomUUID } from 'node:crypto';
import type { Installation } from '@debrief/testing';

export interface Listener {
  userId: string;
  token: string;
}

/** People who are signed in: in bulk, since the door is not what is measured. */
export async function addListeners({ database }: Installation, count: number): Promise<Listener[]> {
  const listeners = Array.from({ length: count }, () => ({
    userId: randomUUID(),
    token: randomBytes(24).toString('hex'),
  }));
  await database.pool.query(adding, [JSON.stringify(listeners)]);
  return listeners;
}

const adding = `
  with listener as (select * from jsonb_to_recordset($1::jsonb) as listener("userId" uuid, token text)),
  person as (
    insert into app_user (id, name, email, role, time_zone, locale)
    select "userId", 'Robin Okafor', 'student-' || "userId" || '@example.test', 'student', 'UTC', 'en-GB' from listener
  )
  insert into user_session (id, user_id, token, expires_at)
  select gen_random_uuid(), "userId", token, now() + interval '1 day' from listener`;
