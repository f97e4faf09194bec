import type { Actor, Question } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import type { Reason } from './card-queries.ts';

export interface DueCard {
  cardId: string;
  questionVersionId: string;
  question: Question;
  topicName: string;
  language: string;
  reason: Reason;
  reviewCount: number;
  dueAt: Date;
  expectedMs: number | null;
  /** Of the ladder, since it was last answered. */
  hintsTaken: number;
}

/** Withdrawn questions leave; corrected ones follow their newest version. */
const living = sql`practice_card card
  join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null`;

/** Whose cards, and which of their questions may not be shown with a key now. */
export interface Practising {
  userId: string;
  withheldIds: readonly string[];
}

/** Cards that may be asked. */
function askable({ userId, withheldIds }: Practising) {
  return sql`card.user_id = ${userId} and card.left_at is null and card.question_id <> all(${[...withheldIds]}::uuid[])`;
}

/** The longest due first. */
export async function listDueCards(
  db: DbOrTrx,
  who: Practising,
  { now, limit }: { now: Date; limit: number },
): Promise<DueCard[]> {
  const { rows } = await sql<DueCard>`
    select card.id as "cardId", version.id as "questionVersionId", version.body as question, topic.name as "topicName",
      topic.language, card.reason, card.review_count as "reviewCount", card.due_at as "dueAt", statistic.median_time_ms as "expectedMs",
      card.hints_taken as "hintsTaken"
    from ${living}
    join question_version version on version.question_id = question.id and version.version = question.current_version
    join topic on topic.id = question.topic_id
    left join question_statistic statistic on statistic.question_id = question.id
    where ${askable(who)} and card.due_at <= ${now}
    order by card.due_at, card.id limit ${limit}`.execute(db);
  return rows;
}

export interface DueFacts {
  cardCount: number;
  dueCount: number;
  learntCount: number;
  nextDueAt: Date | null;
}

export async function findDueFacts(db: DbOrTrx, who: Practising, now: Date): Promise<DueFacts> {
  const { rows } = await sql<DueFacts>`
    select count(*)::int as "cardCount", (count(*) filter (where card.due_at <= ${now}))::int as "dueCount",
      (count(*) filter (where card.due_at > ${now} and (card.memory ->> 'scheduled_days')::float8 >= 21))::int as "learntCount",
      min(card.due_at) filter (where card.due_at > ${now}) as "nextDueAt"
    from ${living} where ${askable(who)}`.execute(db);
  return rows[0] ?? { cardCount: 0, dueCount: 0, learntCount: 0, nextDueAt: null };
}

export interface DayCount {
  on: string;
  count: number;
}

/** By the person's own days; what is overdue belongs to today. */
export async function listDueByDay(
  db: DbOrTrx,
  who: Practising,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select to_char(greatest(card.due_at, ${now}) at time zone ${timeZone}, 'YYYY-MM-DD') as "on", count(*)::int as count
    from ${living}
    where ${askable(who)} and card.due_at < ${now}::timestamptz + interval '7 days'
    group by 1 order by 1`.execute(db);
  return rows;
}

export async function findRole(db: DbOrTrx, userId: string): Promise<Actor['role'] | undefined> {
  const row = await db.selectFrom('app_user').select('role').where('id', '=', userId).executeTakeFirst();
  return row?.role as Actor['role'] | undefined;
}
