import type { compareVersionsInput, VersionComparison } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { compareQuestions } from './compare-questions.ts';
import { isReadable, listBodies } from './version-queries.ts';

export async function compareVersions(
  { db }: Services,
  actor: Actor,
  { questionId, from, to }: z.output<typeof compareVersionsInput>,
): Promise<VersionComparison> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await isReadable(db, accessActor, questionId))) throw notFound('question');
  const bodies = await listBodies(db, questionId, [from, to]);
  const [before, after] = [bodies.get(from), bodies.get(to)];
  if (!before || !after) throw notFound('version');
  return { from: before, to: after, changes: compareQuestions(before, after) };
}
