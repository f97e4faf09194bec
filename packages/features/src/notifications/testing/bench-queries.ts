import { type Db, sql } from '@debrief/db';

export async function deliveryRows(db: Db, userId: string) {
  return await db
    .selectFrom('notification_delivery')
    .select(['id', 'channel', 'state', 'failure', 'attempt_count as attemptCount', 'send_after as sendAfter'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

export async function setSuspendedAt(db: Db, userId: string, at: Date | null): Promise<void> {
  await db.updateTable('app_user').set({ suspended_at: at }).where('id', '=', userId).execute();
}

/** As if their time had passed. */
export async function expireLeases(db: Db): Promise<void> {
  await db
    .updateTable('notification_delivery')
    .set({ lease_until: sql`now() - interval '1 second'` })
    .where('state', '=', 'sending')
    .execute();
}

interface ToldNotice {
  kind: string;
  payload: { daysLeft?: number };
}

/** Oldest first. */
export async function findNotices(db: Db, userId: string): Promise<ToldNotice[]> {
  const { rows } = await sql<ToldNotice>`
    select kind, payload from notification where user_id = ${userId} order by id`.execute(db);
  return rows;
}

/** As if everything of theirs had been then. */
export async function moveAttempts(db: Db, userId: string, at: string): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ started_at: new Date(at), submitted_at: new Date(at) })
    .where('user_id', '=', userId)
    .execute();
}

/** What the person prepares for; the exam is made with it. */
export async function insertGoal(
  db: Db,
  { userId, examOn }: { userId: string; examOn: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into exam (id, subject_id, slug, name)
    select gen_random_uuid(), id, 'exam-' || gen_random_uuid(), 'Cloud' from topic where level = 'subject' limit 1
    returning id`.execute(db);
  const examId = rows[0]?.id ?? '';
  await sql`insert into study_goal (user_id, exam_id, exam_on, hours_per_week)
    values (${userId}, ${examId}, ${examOn}::date, 4)`.execute(db);
  return examId;
}

export async function insertTold(
  db: Db,
  { userId, examId, id, takenOn }: { userId: string; examId: string; id: string; takenOn: string },
): Promise<void> {
  await sql`insert into exam_outcome (user_id, id, exam_id, taken_on, has_passed, consents_to_statistics)
    values (${userId}, ${id}, ${examId}, ${takenOn}::date, true, false)`.execute(db);
}

/** Its body is of no shape that anybody can read. */
export async function breakDashboard(db: Db, userId: string): Promise<void> {
  await db.updateTable('dashboard_snapshot').set({ body: '7' }).where('user_id', '=', userId).execute();
}
