import type { Question } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';

export async function findVersionBody(db: DbOrTrx, versionId: string): Promise<Question | undefined> {
  const row = await db
    .selectFrom('question_version')
    .select('body')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row?.body as Question | undefined;
}
