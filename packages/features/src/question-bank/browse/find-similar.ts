import type { findSimilarInput, SimilarQuestion } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject } from '../subject-queries.ts';
import { listSimilarRows } from './similar-question-queries.ts';

/** So few letters are like anything. */
const shortestStem = 12;

export async function findSimilar(
  { db }: Services,
  actor: Actor,
  { subjectId, text, exceptQuestionId }: z.output<typeof findSimilarInput>,
): Promise<SimilarQuestion[]> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await findSubject(db, accessActor, { id: subjectId }))) throw notFound('subject');
  const stem = text.trim();
  if (stem.length < shortestStem) return [];
  return await listSimilarRows(db, accessActor, { subjectId, stem, exceptId: exceptQuestionId ?? null });
}
