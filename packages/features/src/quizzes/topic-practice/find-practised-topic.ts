import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { findPractisedTopicId } from './practice-quiz-queries.ts';

/** The topic that is practised in the name of this quiz, for whom it is there: such a quiz has no page of its own. */
export async function findPractisedTopic(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  quizId: string,
): Promise<{ topicId: string }> {
  const topicId = await findPractisedTopicId(db, await loadAccessActor(db, actor), quizId);
  if (!topicId) throw notFound('quiz');
  return { topicId };
}
