import type { PractiseTopicResult, practiseTopicInput, TopicPracticeOffer } from '@debrief/contracts';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findOpenPractice, startTopicPractice } from '../../quizzes/index.ts';
import { findPractisableTopic } from './candidate-queries.ts';
import { chooseForTopic } from './choose-for-topic.ts';

type PractiseTopic = z.output<typeof practiseTopicInput>;

/** What would come if the person began now. */
export async function offerTopicPractice(
  services: Services,
  actor: Actor,
  { topicId, count }: PractiseTopic,
): Promise<TopicPracticeOffer> {
  const asker = await loadAccessActor(services.db, actor);
  const topic = await findPractisableTopic(services.db, asker, topicId);
  if (!topic) throw notFound('topic');
  const [open, choice] = await Promise.all([
    findOpenPractice(services.db, actor.userId, topicId),
    chooseForTopic(services, asker, { topicId, count }),
  ]);
  const { questionIds, expectedChance, unseenCount, isNearestOnly } = choice;
  return {
    ...{ topicId, topicName: topic.name, path: topic.path, open: open ?? null },
    ...{ questionCount: questionIds.length, expectedChance, unseenCount, isNearestOnly },
  };
}

/**
 * Begins an attempt of questions chosen for this person, or goes on with the one of this topic that is open.
 * @throws AppError `gone`, reason `nothing-to-practise`, when there is no question they may be asked.
 */
export async function practiseTopic(
  services: Services,
  actor: Actor,
  { topicId, count }: PractiseTopic,
): Promise<PractiseTopicResult> {
  const { userId } = actor;
  const asker = await loadAccessActor(services.db, actor);
  if (!(await findPractisableTopic(services.db, asker, topicId))) throw notFound('topic');
  const open = await findOpenPractice(services.db, userId, topicId);
  if (open) return { attemptId: open.attemptId, isNew: false };
  const { questionIds } = await chooseForTopic(services, asker, { topicId, count });
  if (questionIds.length === 0)
    throw new AppError('gone', 'nothing is there to practise', { reason: 'nothing-to-practise' });
  return { attemptId: await startTopicPractice(services, { userId, topicId, questionIds }), isNew: true };
}
