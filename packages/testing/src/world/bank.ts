import type { Question } from '@debrief/contracts';
import type { Home } from './people.ts';

/** Questions with their keys, by version: what the tests know and a student does not. */
export async function loadQuestions(
  at: Pick<Home, 'database'>,
  versionIds: readonly string[],
): Promise<Map<string, Question>> {
  const rows = await at.database.db
    .selectFrom('question_version')
    .select(['id', 'body'])
    .where('id', 'in', versionIds)
    .execute();
  return new Map(rows.map(({ id, body }) => [id, body as unknown as Question]));
}
