import type { Services } from '@debrief/platform';
import { listTopicMastery } from '../mastery/index.ts';
import type { AttemptForInsight } from '../quizzes/index.ts';
import type { DebriefInput, DebriefMemory } from './debrief-input.ts';
import type { InsightKey } from './insight-queries.ts';
import { type EarlierDebrief, listEarlierDebriefs } from './recall-queries.ts';

/** The attempt with what is remembered of its topics. */
export async function recall(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  key: InsightKey,
  attempt: AttemptForInsight,
): Promise<DebriefInput> {
  const here = new Set(attempt.questions.flatMap(({ result }) => [result.topicId, result.categoryId]));
  const earlier = await listEarlierDebriefs(db, key);
  const last = earlier.find((debrief) => topicsOf(debrief).some(({ topicId }) => here.has(topicId)));
  if (!last) return { ...attempt, memory: null };
  const mastery = await listTopicMastery(db, key.userId, clock.now());
  const levels = mastery.flatMap(({ topicId, level }) =>
    level !== null && here.has(topicId) ? { topicId, level } : [],
  );
  return { ...attempt, memory: { ...remember(last, here), levels } };
}

function remember(last: EarlierDebrief, here: ReadonlySet<string>): Omit<DebriefMemory, 'levels'> {
  const topics = new Map(topicsOf(last).map((topic) => [topic.topicId, topic]));
  return {
    keyTakeaway: last.keyTakeaway,
    daysAgo: last.daysAgo,
    weakTopicIds: last.weakTopicIds.filter((id) => here.has(id)),
    topics: [...topics.values()]
      .filter(({ topicId }) => here.has(topicId))
      .map(({ topicId, right, total }) => ({ topicId, right, total })),
  };
}

/** Topics first: a category that is a question's own topic stands in both lists, as a category it is whole. */
function topicsOf({ scoreCard }: EarlierDebrief) {
  return [...scoreCard.topics, ...scoreCard.categories];
}
