import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { ExamDayBody } from './exam-day-body.ts';
import type { ExamModeSetting } from './exam-facts-queries.ts';

/** One plan of a person at a time. */
export async function lockExamPlan(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('practice-exam-plan:' || ${userId}, 0))`.execute(
    trx,
  );
}

interface Following {
  userId: string;
  timeZone: string;
  today: string;
  examOn: string;
  now: Date;
  /** Day of the next review from today on; null: none before the exam. */
  cards: { id: string; day: number | null }[];
}

/**
 * Puts cards on the days of the plan; without a day, behind the exam. What comes back within minutes stays where it is.
 */
export async function followPlan(trx: Trx, following: Following): Promise<void> {
  const { userId, timeZone, today, examOn, now, cards } = following;
  await sql`
    update practice_card card set due_at = planned.at
    from (
      select own.id, case
        when entry.day is null then greatest((own.memory ->> 'due')::timestamptz, (${examOn}::date + 1)::timestamp at time zone ${timeZone})
        when entry.day = 0 then least(own.due_at, ${now}::timestamptz)
        else (${today}::date + entry.day)::timestamp at time zone ${timeZone} end as at
      from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as entry (id uuid, day integer)
      join practice_card own on own.user_id = ${userId} and own.id = entry.id
      where (own.memory ->> 'state')::integer not in (1, 3)
    ) planned
    where card.user_id = ${userId} and card.id = planned.id and card.due_at is distinct from planned.at`.execute(
    trx,
  );
}

/** Every card is due again when FSRS alone would have it. */
export async function unfollowPlan(trx: Trx, userId: string): Promise<void> {
  await sql`update practice_card set due_at = (memory ->> 'due')::timestamptz
    where user_id = ${userId} and due_at <> (memory ->> 'due')::timestamptz`.execute(trx);
  await sql`delete from practice_exam_plan where user_id = ${userId}`.execute(trx);
}

export async function upsertExamPlan(
  trx: Trx,
  plan: { userId: string; examOn: string; today: string; fingerprint: string; body: ExamDayBody; at: Date },
): Promise<void> {
  await sql`
    insert into practice_exam_plan (user_id, exam_on, planned_on, fingerprint, body, planned_at)
    values (${plan.userId}, ${plan.examOn}::date, ${plan.today}::date, ${plan.fingerprint}, ${JSON.stringify(plan.body)}::jsonb, ${plan.at})
    on conflict (user_id) do update set exam_on = excluded.exam_on, planned_on = excluded.planned_on,
      fingerprint = excluded.fingerprint, body = excluded.body, planned_at = excluded.planned_at`.execute(
    trx,
  );
}

export async function setExamModeSetting(db: DbOrTrx, userId: string, mode: ExamModeSetting): Promise<void> {
  await db
    .insertInto('practice_setting')
    .values({ user_id: userId, exam_mode: mode })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ exam_mode: mode }))
    .execute();
}

/** When a day begins where the person is. */
export async function findStartOfDay(db: DbOrTrx, day: string, timeZone: string): Promise<Date> {
  const { rows } = await sql<{
    at: Date;
  }>`select ${day}::date::timestamp at time zone ${timeZone} as at`.execute(db);
  return rows[0]?.at ?? new Date(day);
}

/** The topics that most of these cards are of. */
export async function listTopicsOfCards(
  db: DbOrTrx,
  userId: string,
  cardIds: readonly string[],
): Promise<{ name: string; count: number }[]> {
  if (cardIds.length === 0) return [];
  const { rows } = await sql<{ name: string; count: number }>`
    select topic.name, count(*)::int as count from practice_card card
    join question on question.id = card.question_id join topic on topic.id = question.topic_id
    where card.user_id = ${userId} and card.id = any(${[...cardIds]}::uuid[])
    group by topic.id order by count desc, topic.name limit 3`.execute(db);
  return rows;
}
