import { type DbOrTrx, sql } from '@debrief/db';

interface Presence {
  userIds: readonly string[];
  processId: string;
  forMs: number;
}

export async function renewPresence(db: DbOrTrx, { userIds, processId, forMs }: Presence): Promise<void> {
  await sql`insert into live_presence (user_id, process_id, seen_until)
    select user_id, ${processId}, now() + ${forMs} * interval '1 millisecond' from unnest(${userIds}::uuid[]) user_id
    on conflict (user_id, process_id) do update set seen_until = excluded.seen_until`.execute(db);
}

export async function deletePresence(
  db: DbOrTrx,
  processId: string,
  userIds: readonly string[],
): Promise<void> {
  // What dead processes left of these people goes too.
  await sql`delete from live_presence where user_id = any(${userIds}::uuid[])
    and (process_id = ${processId} or seen_until < now())`.execute(db);
}

export async function hasPresence(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('live_presence')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('seen_until', '>', sql<Date>`now()`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
