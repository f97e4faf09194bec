import type { TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import type { MasteryLevel } from './level.ts';

/** Mastery of a category or subject, from the concepts below it. */
export interface RolledUpMastery {
  topicId: TopicId;
  /** Mean over all concepts, those not yet practised as 0; 0..100, one decimal. */
  value: number;
  /** null when nothing below has been practised. */
  level: MasteryLevel | null;
  practisedCount: number;
  conceptCount: number;
}

/** Rolls the mastery of concepts up to a topic; a topic's own questions count as one more concept. */
export function rollUpMastery(
  _tree: TopicTree,
  _topicId: TopicId,
  _values: ReadonlyMap<TopicId, number>,
): RolledUpMastery {
  throw new Error('rollUpMastery follows.');
}
