import { randomUUID } from 'node:crypto';
import { type Db, sql } from '@debrief/db';

interface WorldRows {
  ownerId: string;
  tutorId: string;
  subjectId: string;
  privateSubjectId: string;
  attemptId: string;
}

/** What no use case of a student makes directly. */
export async function insertWorldRows(
  db: Db,
  { ownerId, tutorId, subjectId, privateSubjectId, attemptId }: WorldRows,
) {
  const [examId, taskId, notificationId] = [randomUUID(), randomUUID(), randomUUID()];
  const [outcomeId, deviceId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const apiKeyId = randomUUID();
  await db
    .insertInto('api_key')
    .values({
      ...{ user_id: ownerId, id: apiKeyId, name: 'Canary', prefix: 'dbk_Canary12' },
      ...{ secret_hash: Buffer.from('Canary'), scopes: ['quizzes:read'] },
    })
    .execute();
  await db
    .insertInto('user_session')
    .values({
      ...{ id: sessionId, user_id: ownerId, token: randomUUID(), user_agent: 'Canary/Canary' },
      expires_at: new Date(Date.now() + 86_400_000),
    })
    .execute();
  await db
    .insertInto('exam')
    .values({ id: examId, subject_id: subjectId, slug: 'exam', name: 'Exam' })
    .execute();
  const blueprintId = randomUUID();
  await db
    .insertInto('exam_blueprint')
    .values({ id: blueprintId, exam_id: examId, version: 1, pass_percent: '70', question_count: 5 })
    .execute();
  await db
    .insertInto('exam_outcome')
    .values({ user_id: ownerId, id: outcomeId, exam_id: examId, taken_on: '2026-01-01', has_passed: true })
    .execute();
  await db
    .insertInto('study_plan_task')
    .values({
      ...{ user_id: ownerId, id: taskId, task_key: 'canary', kind: 'review', minutes: 10 },
      ...{ due_on: '2030-01-01', reason: JSON.stringify({ code: 'weak-topic', mastery: 20 }) },
    })
    .execute();
  await db
    .insertInto('notification')
    .values({
      ...{ user_id: ownerId, id: notificationId, kind: 'insight-ready', subject_id: attemptId },
      payload: JSON.stringify({ attemptId, quizTitle: 'A quiz' }),
    })
    .execute();
  await db
    .insertInto('notification_device')
    .values({
      ...{
        user_id: ownerId,
        id: deviceId,
        name: 'Canary',
        endpoint: 'https://fcm.googleapis.com/fcm/send/owner',
      },
      ...{ public_key: 'owner', shared_secret: 'owner' },
    })
    .execute();
  await db
    .updateTable('topic')
    .set({ owner_id: tutorId, visibility: 'private' })
    .where('subject_id', '=', privateSubjectId)
    .execute();
  return { examId, outcomeId, taskId, notificationId, deviceId, sessionId, apiKeyId };
}

/** What doors know these people by; the token of each is the id of the session. */
export async function insertSessions(db: Db, people: readonly { userId: string; sessionId: string }[]) {
  const rows = people.map(({ userId, sessionId }) => ({
    ...{ id: sessionId, user_id: userId, token: sessionId },
    expires_at: sql<Date>`now() + interval '1 day'`,
  }));
  await db
    .insertInto('user_session')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute();
}

export async function endSessions(db: Db, ids: readonly string[]): Promise<void> {
  const past = sql<Date>`now() - interval '1 second'`;
  await db
    .updateTable('user_session')
    .set({ expires_at: past })
    .where('id', 'in', [...ids])
    .execute();
}

export async function suspendPeople(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ suspended_at: sql<Date>`now()`, suspended_reason: 'A reason.' })
    .where('id', 'in', [...ids])
    .execute();
}

export async function deletePeople(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('app_user')
    .where('id', 'in', [...ids])
    .execute();
}

interface KeyRow {
  id: string;
  user_id: string;
  name: string;
  prefix: string;
  scopes: string[];
  secret_hash: Buffer;
  expires_at?: Date;
  revoked_at?: Date;
}

/** At a pace that no test reaches. */
export async function insertKeyRow(db: Db, key: KeyRow): Promise<void> {
  const pace = { allowed_calls: 1_000_000, allowed_seconds: 1, allowed_burst: 1_000_000 };
  await db
    .insertInto('api_key')
    .values({ ...key, ...pace })
    .execute();
}

/** A fingerprint of every row there is, or of every row of one person, by table; in one query. */
export async function fingerprint(db: Db, userId?: string): Promise<Record<string, string>> {
  const tables = (await listTables(db)).filter(({ hasUser }) => userId === undefined || hasUser);
  const prints = tables.map(({ name }) => {
    const where = userId === undefined ? sql`true` : sql`user_id = ${userId}`;
    return sql`select ${name} as name, count(*) || ':' || coalesce(md5(string_agg(r::text, ',' order by r::text)), '') as print
      from ${sql.table(name)} r where ${where}`;
  });
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` union all `)}`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/** All of ours but the notes of who has a page open, which time alone moves. */
async function listTables(db: Db): Promise<{ name: string; hasUser: boolean }[]> {
  const { rows } = await sql<{ name: string; hasUser: boolean }>`
    select c.relname as name, bool_or(a.attname = 'user_id') as "hasUser"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like '%presence%' and c.relname not like 'kysely%'
    group by c.relname`.execute(db);
  return rows;
}
