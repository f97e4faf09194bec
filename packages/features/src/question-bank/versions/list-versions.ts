import type { listVersionsInput, QuestionVersionPage } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { isReadable, listVersionRows } from './version-queries.ts';

export async function listVersions(
  { db }: Services,
  actor: Actor,
  { questionId, cursor, limit }: z.output<typeof listVersionsInput>,
): Promise<QuestionVersionPage> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await isReadable(db, accessActor, questionId))) throw notFound('question');
  const before = cursor ? Number(cursor) : null;
  const rows = await listVersionRows(db, { questionId, before, limit: limit + 1 });
  const versions = rows.slice(0, limit);
  const last = versions.at(-1);
  return { versions, nextCursor: rows.length > limit && last ? String(last.version) : null };
}
