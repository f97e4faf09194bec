import type { MasteryLevel, StudyMemory } from '@debrief/core';
import type { AttemptForInsight } from '../quizzes/index.ts';

/** What the last debrief said, and how the topics stand: told in a few lines, so that the past is not sent again. */
export interface DebriefMemory extends StudyMemory {
  keyTakeaway: string;
  weakTopicIds: readonly string[];
  levels: readonly { topicId: string; level: MasteryLevel }[];
}

/** What a debrief is written from. Without a memory it is the first on these topics. */
export type DebriefInput = AttemptForInsight & { memory?: DebriefMemory | null };
