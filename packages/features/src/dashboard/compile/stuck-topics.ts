import { type StandingInput, type TopicWork, wrongInARow } from '@debrief/core';

export interface StuckTopic {
  topicId: string;
  mastery: number;
  wrongInARow: number;
}

/** From so many misses in a row on, somebody is stuck. */
const stuckFrom = 3;

/** Weak topics in which the newest answers were all missed; the longest run first. */
export function stuckTopics(weak: readonly StandingInput[], work: readonly TopicWork[]): StuckTopic[] {
  const workOf = Map.groupBy(work, (each) => each.topicId);
  return weak
    .map(({ topicId, mastery }) => ({
      topicId,
      mastery: Math.round(mastery * 10) / 10,
      wrongInARow: wrongInARow(workOf.get(topicId) ?? []),
    }))
    .filter((topic) => topic.wrongInARow >= stuckFrom)
    .sort((a, b) => b.wrongInARow - a.wrongInARow || a.mastery - b.mastery);
}
