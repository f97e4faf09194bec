import type { getQuestionInput, QuestionDetail } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findQuestionDetail } from '../versions/version-queries.ts';

export async function getQuestion(
  { db }: Services,
  actor: Actor,
  { questionId, version }: z.output<typeof getQuestionInput>,
): Promise<QuestionDetail> {
  const accessActor = await loadAccessActor(db, actor);
  const detail = await findQuestionDetail(db, accessActor, { questionId, version: version ?? null });
  if (!detail) throw notFound('question');
  return detail;
}
