import type { Question } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface PaperSource {
  questionVersionId: string;
  question: Question;
}

/** By question id, in their versions of today; those that were retired or deleted are left out. */
export async function listPaperSources(
  db: DbOrTrx,
  questionIds: readonly string[],
): Promise<Map<string, PaperSource>> {
  const { rows } = await sql<PaperSource & { questionId: string }>`
    select question.id as "questionId", version.id as "questionVersionId", version.body as question
    from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.id = any(${[...questionIds]}::uuid[]) and question.deleted_at is null and question.status = 'published'`.execute(
    db,
  );
  return new Map(rows.map(({ questionId, ...source }) => [questionId, source]));
}
