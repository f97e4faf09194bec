import { fadedLevel } from '../level.ts';
import { type MasteryValue, masteryAt } from '../mastery.ts';
import type { AnswerToLearn, TakingIn } from './answer.ts';
import type { TopicChange } from './change.ts';

/** A change whose sitting goes on; null before the first answer to the topic. */
export type OpenChange = Omit<TopicChange, 'after' | 'memory'> & { after: MasteryValue | null };

/** An attempt, or practice without a long pause; its changes by topic. */
export interface Sitting {
  id: string;
  isPractice: boolean;
  changes: Map<string, OpenChange>;
}

/** Notes where a topic stands before the first answer to it in this sitting. */
export function openChange(
  { constants, person }: TakingIn,
  { id, isPractice, changes }: Sitting,
  { topicId, at }: { topicId: string; at: number },
): void {
  if (changes.has(topicId)) return;
  const concept = person.concepts.get(topicId);
  const after = concept ? masteryAt(constants, person.learner, concept, at) : null;
  const levelBefore = concept && after ? fadedLevel(concept.level, after.value) : null;
  changes.set(topicId, {
    ...{ sittingId: id, topicId, isPractice, at, before: after?.value ?? null, after },
    ...{ levelBefore, levelAfter: levelBefore ?? 'attempted' },
    ...{ answers: [], elsewhere: { count: 0, points: 0 } },
  });
}

/** Brings all changes to this moment: what moved since the last answer was no answer here. */
export function settleAll(taking: TakingIn, { changes }: Sitting, at: number): void {
  for (const change of changes.values()) change.elsewhere.points += move(taking, change, at) ?? 0;
}

/** After an answer was learned: its points are its own in its topic, and come from elsewhere in the others. */
export function settleAnswer(
  taking: TakingIn,
  { changes }: Sitting,
  answer: AnswerToLearn & { chance: number },
): void {
  for (const change of changes.values()) {
    const points = move(taking, change, answer.at);
    if (points === null) continue;
    if (change.topicId === answer.topicId) {
      const { questionId, questionVersionId, credit, hasUsedHint, chance } = answer;
      change.answers.push({ questionId, questionVersionId, credit, hasUsedHint, chance, points });
    } else {
      change.elsewhere.count += 1;
      change.elsewhere.points += points;
    }
  }
}

/** How many points the topic has moved since it was last looked at; null as long as it was never answered. */
function move({ constants, person }: TakingIn, change: OpenChange, at: number): number | null {
  const concept = person.concepts.get(change.topicId);
  if (!concept) return null;
  const before = change.after;
  change.after = masteryAt(constants, person.learner, concept, at);
  change.at = at;
  return before ? change.after.value - before.value : 0;
}
