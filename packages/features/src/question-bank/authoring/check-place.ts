import type { QuestionPlace } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { AppError, notFound } from '@debrief/platform';
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
  assertMayShareWith(actor, place.groupId, groupId);
  return { ...place, tags };
}

export function assertMayShareWith(actor: Actor, groupId: string | null, before?: string | null): void {
  if (groupId === null) throw new AppError('invalid', 'a group must be named', { reason: 'group-missing' });
  const isTaught = actor.groupIdsTaught.includes(groupId);
  if (!isTaught && actor.role !== 'admin' && groupId !== before) throw notFound('group');
}
