import type { QuestionVersionRow } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { isReadable, listVersionRows } from './version-queries.ts';

export async function listVersions(
  { db }: Services,
  actor: Actor,
  questionId: string,
): Promise<QuestionVersionRow[]> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await isReadable(db, accessActor, questionId))) throw notFound('question');
  return await listVersionRows(db, questionId);
}
