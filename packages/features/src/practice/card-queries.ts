import type { Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { Memory } from './schedule.ts';

export type Reason = 'wrong' | 'partial' | 'guessed';

export interface NewCard {
  id: string;
  questionId: string;
  reason: Reason;
  memory: Memory;
}

/** One card per person and question. A mistake made again brings the card forward, or back. */
export async function upsertCards(
  trx: Trx,
  { userId, attemptId }: { userId: string; attemptId: string },
  cards: readonly NewCard[],
): Promise<void> {
  if (cards.length === 0) return;
  await trx
    .insertInto('practice_card')
    .values(
      cards.map((card) => ({
        user_id: userId,
        id: card.id,
        question_id: card.questionId,
        reason: card.reason,
        attempt_id: attemptId,
        memory: JSON.stringify(card.memory),
        due_at: card.memory.due,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'question_id'])
        .doUpdateSet((excluded) => ({
          attempt_id: excluded.ref('excluded.attempt_id'),
          reason: excluded.ref('excluded.reason'),
          due_at: sql<Date>`least(practice_card.due_at, excluded.due_at)`,
          left_at: null,
        }))
        // The same attempt taken in again says nothing new.
        .where('practice_card.attempt_id', '!=', attemptId),
    )
    .execute();
}

/** Mistakes of an attempt that are none any more, unless they were practised. */
export async function deleteUnpractised(
  trx: Trx,
  { userId, attemptId }: { userId: string; attemptId: string },
  exceptQuestionIds: readonly string[],
): Promise<void> {
  await sql`delete from practice_card where user_id = ${userId} and attempt_id = ${attemptId} and review_count = 0
    and not question_id = any(${[...exceptQuestionIds]}::uuid[])`.execute(trx);
}

export interface AnswerableCard {
  id: string;
  questionId: string;
  attemptId: string;
  memory: Memory;
  dueAt: Date;
  reviewCount: number;
  hasLeft: boolean;
  /** The newest version; null when the question was withdrawn. */
  questionVersionId: string | null;
  question: Question | null;
  expectedMs: number | null;
  /** Of the ladder, since it was last answered. */
  hintsTaken: number;
  /** Beyond the ladder. */
  hasExtraHint: boolean;
}

/** One answer at a time: held until the end of the transaction. */
export async function lockCard(
  trx: Trx,
  { userId, cardId }: { userId: string; cardId: string },
): Promise<AnswerableCard | undefined> {
  const { rows } = await sql<AnswerableCard>`
    select card.id, card.question_id as "questionId", card.attempt_id as "attemptId", card.memory, card.due_at as "dueAt", card.review_count as "reviewCount",
      card.left_at is not null as "hasLeft", version.id as "questionVersionId", version.body as question,
      statistic.median_time_ms as "expectedMs", card.hints_taken as "hintsTaken", card.has_extra_hint as "hasExtraHint"
    from practice_card card
    left join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null
    left join question_version version on version.question_id = question.id and version.version = question.current_version
    left join question_statistic statistic on statistic.question_id = card.question_id
    where card.user_id = ${userId} and card.id = ${cardId} for update of card`.execute(trx);
  return rows[0];
}

/** Every change counts up, also one that takes an answer back: an answer names the count it was given over. Hints are forgotten. */
export async function updateMemory(
  trx: Trx,
  { userId, cardId }: { userId: string; cardId: string },
  { memory, dueAt }: { memory: Memory; dueAt: Date | string },
): Promise<void> {
  await trx
    .updateTable('practice_card')
    .set((card) => ({
      memory: JSON.stringify(memory),
      due_at: dueAt,
      review_count: card('review_count', '+', 1),
      hints_taken: 0,
      has_extra_hint: false,
    }))
    .where('user_id', '=', userId)
    .where('id', '=', cardId)
    .execute();
}

export async function putAway(
  db: DbOrTrx,
  { userId, cardId }: { userId: string; cardId: string },
): Promise<boolean> {
  const row = await db
    .updateTable('practice_card')
    .set({ left_at: sql<Date>`coalesce(left_at, now())` })
    .where('user_id', '=', userId)
    .where('id', '=', cardId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
