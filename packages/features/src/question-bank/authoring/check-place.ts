import type { QuestionPlace } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { AppError, notFound } from '@debrief/platform';
import { requireGroupToShareWith } from '../../accounts/index.ts';
import { isTopicOf } from './edit-queries.ts';

interface Where {
  subjectId: string;
  /** As it stands now; a group that it is shared with already may stay. */
  groupId?: string | null;
}

/** The topic is one of the subject's, and a group one that the author teaches. */
export async function checkPlace(
  trx: Trx,
  actor: Actor,
  { subjectId, groupId }: Where,
  place: QuestionPlace,
): Promise<QuestionPlace> {
  if (!(await isTopicOf(trx, subjectId, place.topicId))) throw notFound('topic');
  const tags = [...new Set(place.tags)];
  if (place.visibility !== 'group') return { ...place, tags, groupId: null };
  await requireMayShareWith(trx, actor, place.groupId, groupId);
  return { ...place, tags };
}

/** `before`: the group it is shared with already. */
export async function requireMayShareWith(
  trx: Trx,
  actor: Actor,
  groupId: string | null,
  before?: string | null,
): Promise<void> {
  if (groupId === null) throw new AppError('invalid', 'a group must be named', { reason: 'group-missing' });
  if (groupId !== before) await requireGroupToShareWith(trx, actor, groupId);
}
