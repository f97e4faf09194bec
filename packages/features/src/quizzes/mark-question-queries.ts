import { type DbOrTrx, sql } from '@debrief/db';

export interface MarkRow {
  userId: string;
  attemptId: string;
  questionVersionId: string | null;
  isFlagged: boolean | null;
  struckOptionIds: string[] | null;
  position: number | null;
}

/** Where the student is, and what they marked there. False when the attempt is over, not theirs, or without this question. */
export async function writeMark(db: DbOrTrx, row: MarkRow): Promise<boolean> {
  const onPaper =
    row.questionVersionId === null ? '[]' : JSON.stringify([{ questionVersionId: row.questionVersionId }]);
  const { rows } = await sql`
    with own as (
      update attempt set last_seen_at = now(),
        position = least(coalesce(${row.position}::integer, position), jsonb_array_length(paper -> 'questions'))
      where user_id = ${row.userId} and id = ${row.attemptId} and status = 'in-progress' and paper -> 'questions' @> ${onPaper}::jsonb
      returning id
    ), marked as (
      insert into attempt_mark (user_id, attempt_id, question_version_id, is_flagged, struck_option_ids)
      select ${row.userId}, own.id, ${row.questionVersionId}::uuid, coalesce(${row.isFlagged}::boolean, false),
        coalesce(${row.struckOptionIds}::text[], '{}')
      from own where ${row.questionVersionId}::uuid is not null
      on conflict (user_id, attempt_id, question_version_id) do update set
        is_flagged = coalesce(${row.isFlagged}::boolean, attempt_mark.is_flagged),
        struck_option_ids = coalesce(${row.struckOptionIds}::text[], attempt_mark.struck_option_ids), updated_at = now()
    ) select from own`.execute(db);
  return rows.length > 0;
}
