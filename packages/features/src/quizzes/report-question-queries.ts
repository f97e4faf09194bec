import { type DbOrTrx, sql } from '@debrief/db';

interface OnPaper {
  userId: string;
  attemptId: string;
  questionVersionId: string;
}

export async function isOnOwnPaper(
  db: DbOrTrx,
  { userId, attemptId, questionVersionId }: OnPaper,
): Promise<boolean> {
  const { rows } = await sql`
    select from attempt where user_id = ${userId} and id = ${attemptId}
      and paper -> 'questions' @> ${JSON.stringify([{ questionVersionId }])}::jsonb`.execute(db);
  return rows.length > 0;
}
