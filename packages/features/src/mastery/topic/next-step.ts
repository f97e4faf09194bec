import type { TopicDetail, TopicMastery } from '@debrief/contracts';
import { levelBounds, type TopicChange } from '@debrief/core';

const day = 86_400_000;
const daysAhead = 90;
/** So much forgotten is worth coming back for, and above this there is little to learn from usual questions. */
const forgottenPoints = 6;
const easyFrom = 88;
/** A level that is lost within these days is refreshed before it is. */
const soonDays = 14;

interface Times {
  now: number;
  valueAt(at: number): number;
}

/** What to do about a topic next. */
export function nextStep(
  topic: TopicMastery,
  last: TopicChange | undefined,
  { now, valueAt }: Times,
): TopicDetail['next'] {
  if (topic.level === null || !last) return { code: 'first', daysToFade: null };
  const { demoteBelow } = levelBounds[topic.level];
  const days = Array.from({ length: daysAhead }, (_each, index) => index + 1);
  const daysToFade = days.find((each) => valueAt(now + each * day) < demoteBelow) ?? null;
  return { code: codeOf(topic, last, daysToFade), daysToFade };
}

function codeOf(
  topic: TopicMastery,
  last: TopicChange,
  daysToFade: number | null,
): TopicDetail['next']['code'] {
  const isOfTopic = last.topicId === topic.topicId;
  if (isOfTopic && last.after.value - topic.mastery >= forgottenPoints) return 'refresh';
  if (topic.level === 'mastered') return daysToFade !== null && daysToFade <= soonDays ? 'refresh' : 'rest';
  return topic.mastery >= easyFrom ? 'harder' : 'practise';
}
