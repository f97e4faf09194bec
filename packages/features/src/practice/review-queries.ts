import type { Outcome, PracticeRating, QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { Memory } from './schedule.ts';

export interface StoredReview {
  id: string;
  cardId: string;
  questionVersionId: string;
  response: QuestionResponse | null;
  credit: string;
  outcome: Exclude<Outcome, 'unmarked'>;
  confidence: 'low' | 'medium' | 'high' | null;
  rating: PracticeRating;
  timeSpentMs: number;
  memoryBefore: Memory;
  memoryAfter: Memory;
  /** When the card was due before; null of answers older than this is kept. */
  dueBefore: Date | null;
}

export async function insertReview(
  trx: Trx,
  userId: string,
  review: StoredReview & { reviewedAt: Date; hintsTaken: number; hasExtraHint: boolean },
): Promise<void> {
  await trx
    .insertInto('practice_review')
    .values({
      user_id: userId,
      id: review.id,
      card_id: review.cardId,
      question_version_id: review.questionVersionId,
      response: JSON.stringify(review.response),
      credit: review.credit,
      outcome: review.outcome,
      confidence: review.confidence,
      rating: review.rating,
      time_spent_ms: review.timeSpentMs,
      memory_before: JSON.stringify(review.memoryBefore),
      memory_after: JSON.stringify(review.memoryAfter),
      reviewed_at: review.reviewedAt,
      due_before: review.dueBefore,
      hints_taken: review.hintsTaken,
      has_extra_hint: review.hasExtraHint,
    })
    .execute();
}

const columns = sql`review.id, review.card_id as "cardId", review.question_version_id as "questionVersionId", review.response,
  trim_scale(review.credit)::text as credit, review.outcome, review.confidence, review.rating,
  review.time_spent_ms as "timeSpentMs", review.memory_before as "memoryBefore", review.memory_after as "memoryAfter",
  review.due_before as "dueBefore"`;

export async function findReview(
  db: DbOrTrx,
  userId: string,
  reviewId: string,
): Promise<StoredReview | undefined> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from practice_review review
    where review.user_id = ${userId} and review.id = ${reviewId} and review.undoes_id is null`.execute(db);
  return rows[0];
}

/** The person's newest answer that was not taken back. */
export async function findLastReview(db: DbOrTrx, userId: string): Promise<StoredReview | undefined> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from practice_review review
    where review.user_id = ${userId} and review.undoes_id is null
      and not exists (select from practice_review undoing where undoing.user_id = review.user_id and undoing.undoes_id = review.id)
    order by review.reviewed_at desc, review.id desc limit 1`.execute(db);
  return rows[0];
}

/** False when it was taken back before. */
export async function insertUndo(
  trx: Trx,
  userId: string,
  undo: { id: string; review: StoredReview; at: Date },
): Promise<boolean> {
  const { id, review, at } = undo;
  const { rows } = await sql<{ id: string }>`
    insert into practice_review (user_id, id, card_id, undoes_id, memory_before, memory_after, reviewed_at)
    values (${userId}, ${id}, ${review.cardId}, ${review.id}, ${JSON.stringify(review.memoryAfter)}::jsonb,
      ${JSON.stringify(review.memoryBefore)}::jsonb, ${at})
    on conflict (user_id, undoes_id) where undoes_id is not null do nothing returning id`.execute(trx);
  return rows.length > 0;
}

export interface TodayFacts {
  answeredToday: number;
  rightToday: number;
  spentTodayMs: number;
}

/** Of the person's own day. Time that was spent stays spent when an answer is taken back. */
export async function findToday(
  db: DbOrTrx,
  userId: string,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<TodayFacts> {
  const { rows } = await sql<TodayFacts>`
    select (count(*) filter (where undoing.id is null))::int as "answeredToday",
      (count(*) filter (where undoing.id is null and review.outcome = 'right'))::int as "rightToday",
      least(coalesce(sum(review.time_spent_ms), 0), 86400000)::int as "spentTodayMs"
    from practice_review review
    left join practice_review undoing on undoing.user_id = review.user_id and undoing.undoes_id = review.id
    where review.user_id = ${userId} and review.undoes_id is null
      and review.reviewed_at >= date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`.execute(
    db,
  );
  return rows[0] ?? { answeredToday: 0, rightToday: 0, spentTodayMs: 0 };
}
