import { type DbOrTrx, sql } from '@debrief/db';

interface NextHint {
  userId: string;
  cardId: string;
  questionVersionId: string;
  takenCount: number;
  ladderLength: number;
}

/**
 * Takes the hint after `takenCount`, once: of two requests that have seen the same number the second changes nothing.
 * The number taken; undefined for a card that is not theirs, has left, or asks another version by now.
 */
export async function takeNextHint(db: DbOrTrx, next: NextHint): Promise<number | undefined> {
  const { userId, cardId, questionVersionId, takenCount, ladderLength } = next;
  const { rows } = await sql<{ hintsTaken: number }>`
    update practice_card card
    set hints_taken = case when card.hints_taken = ${takenCount} and card.hints_taken < ${ladderLength}::integer
      then card.hints_taken + 1 else card.hints_taken end
    from question join question_version version on version.question_id = question.id and version.version = question.current_version
    where card.user_id = ${userId} and card.id = ${cardId} and card.left_at is null and question.id = card.question_id
      and question.status = 'published' and question.deleted_at is null and version.id = ${questionVersionId}
    returning card.hints_taken as "hintsTaken"`.execute(db);
  return rows[0]?.hintsTaken;
}

/** A hint beyond the author's own: what is answered after it was answered with help. */
export async function noteExtraHint(
  db: DbOrTrx,
  { userId, cardId }: { userId: string; cardId: string },
): Promise<void> {
  await db
    .updateTable('practice_card')
    .set({ has_extra_hint: true })
    .where('user_id', '=', userId)
    .where('id', '=', cardId)
    .execute();
}
