import type { Practice } from '@debrief/contracts';
import { canSeeContent } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { listQuizzesOnTopic, listTopicPath, type TopicPathRow } from './practice-queries.ts';

const maxShown = 8;

type Shared = Pick<TopicPathRow, 'ownerId' | 'visibility' | 'groupId'>;

/** The quizzes in which this person can practise a topic. */
export async function getPractice({ db }: Services, actor: Actor, topicId: string): Promise<Practice> {
  const path = await listTopicPath(db, topicId);
  const [subject, topic] = [path[0], path.at(-1)];
  if (!subject || !topic) throw notFound('topic');
  const rows = await listQuizzesOnTopic(db, actor.userId, topic);
  const asker = await loadAccessActor(db, actor);
  const canSee = ({ ownerId, visibility, groupId }: Shared) =>
    canSeeContent(asker, { ownerId, visibility, groupIds: groupId ? [groupId] : [] });
  const visible = rows.filter(canSee);
  // Whoever may take a quiz on it meets the topic there, even where the subject itself is kept private.
  if (visible.length === 0 && !canSee(subject)) throw notFound('topic');
  return {
    topicId,
    topicName: topic.name,
    path: path.slice(0, -1).map((each) => each.name),
    quizzes: visible
      .slice(0, maxShown)
      .map(({ ownerId: _owner, visibility: _visibility, groupId: _group, ...quiz }) => quiz),
  };
}
