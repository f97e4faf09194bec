import type { Question } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';

const remembered = new Map<string, Question>();
const mostRemembered = 5_000;

/** A version's question. Versions never change, so a process remembers them: saving an answer needs one statement. */
export async function findQuestionBody(db: DbOrTrx, versionId: string): Promise<Question | undefined> {
  const known = remembered.get(versionId);
  if (known) return known;
  const row = await db
    .selectFrom('question_version')
    .select('body')
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const body = row.body as Question;
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(versionId, body);
  return body;
}

/** Several at once, by version id; what does not exist is left out. */
export async function listQuestionBodies(
  db: DbOrTrx,
  versionIds: readonly string[],
): Promise<Map<string, Question>> {
  const rows = await db
    .selectFrom('question_version')
    .select(['id', 'body'])
    .where('id', 'in', [...versionIds])
    .execute();
  return new Map(rows.map(({ id, body }) => [id, body as Question]));
}
