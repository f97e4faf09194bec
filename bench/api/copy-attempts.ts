import { randomBytes, randomUUID } from 'node:crypto';
import type { Installation } from '@debrief/testing';

export interface ReadyAttempt {
  attemptId: string;
  userId: string;
  token: string;
}

/** Students who are about to submit what somebody else answered: copies in bulk, since the door is not what is measured. */
export async function copyAttempts(
  { database }: Installation,
  attemptId: string,
  count: number,
): Promise<ReadyAttempt[]> {
  const copies = Array.from({ length: count }, () => ({
    attemptId: randomUUID(),
    userId: randomUUID(),
    token: randomBytes(24).toString('hex'),
  }));
  await database.pool.query(copying, [attemptId, JSON.stringify(copies)]);
  return copies;
}

/** Every column as it is, but for those that name the person and the attempt. */
const copying = `
  with original as (select * from attempt where id = $1),
  copy as (select * from jsonb_to_recordset($2::jsonb) as copy("attemptId" uuid, "userId" uuid, token text)),
  person as (
    insert into app_user (id, name, email, role, time_zone, locale)
    select "userId", 'Robin Okafor', 'student-' || "userId" || '@example.test', 'student', 'UTC', 'en-GB' from copy
  ), session as (
    insert into user_session (id, user_id, token, expires_at)
    select gen_random_uuid(), "userId", token, now() + interval '1 day' from copy
  ), attempts as (
    insert into attempt
    select (jsonb_populate_record(null::attempt, to_jsonb(original) || jsonb_build_object('id', "attemptId", 'user_id', "userId"))).*
    from original, copy
  )
  insert into answer_log
  select (jsonb_populate_record(null::answer_log, to_jsonb(answer)
    || jsonb_build_object('id', gen_random_uuid(), 'attempt_id', "attemptId", 'user_id', "userId"))).*
  from answer_log answer, copy where answer.attempt_id = $1`;
