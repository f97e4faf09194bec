import type { Practice } from '@debrief/contracts';
import { canSeeContent } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { listQuizzesOnTopic, listTopicPath } from './practice-queries.ts';

const maxShown = 8;

/** The quizzes in which this person can practise a topic. */
export async function getPractice({ db }: Services, actor: Actor, topicId: string): Promise<Practice> {
  const path = await listTopicPath(db, topicId);
  const topic = path.at(-1);
  if (!topic) throw notFound('topic');
  const rows = await listQuizzesOnTopic(db, actor.userId, topic);
  const asker = await loadAccessActor(db, actor);
  const visible = rows.filter(({ ownerId, visibility, groupId }) =>
    canSeeContent(asker, { ownerId, visibility, groupIds: groupId ? [groupId] : [] }),
  );
  return {
    topicId,
    topicName: topic.name,
    path: path.slice(0, -1).map((each) => each.name),
    quizzes: visible
      .slice(0, maxShown)
      .map(({ ownerId: _owner, visibility: _visibility, groupId: _group, ...quiz }) => quiz),
  };
}
