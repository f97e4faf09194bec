import type { MasteryChange } from '@debrief/contracts';
import { reasonsOf, type TopicChange } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { listChanges, listQuizTitles } from './change-queries.ts';

interface Wanted {
  topicId?: string;
  since?: Date;
  limit?: number;
}

/** What attempts and practice did to the mastery of a person's topics, newest first. */
export async function listMasteryChanges(
  db: DbOrTrx,
  userId: string,
  { topicId, ...wanted }: Wanted = {},
): Promise<MasteryChange[]> {
  const topicIds = topicId ? [topicId] : undefined;
  return describeChanges(db, userId, await listChanges(db, userId, { ...wanted, topicIds }));
}

export async function describeChanges(
  db: DbOrTrx,
  userId: string,
  changes: readonly TopicChange[],
): Promise<MasteryChange[]> {
  const attemptIds = changes.filter((change) => !change.isPractice).map((change) => change.sittingId);
  const titles = await listQuizTitles(db, userId, [...new Set(attemptIds)]);
  return changes.map((change) => describe(change, titles));
}

function describe(change: TopicChange, titles: ReadonlyMap<string, string>): MasteryChange {
  const { sittingId, topicId, at, isPractice, before, after, levelBefore, levelAfter, answers } = change;
  return {
    ...{ sittingId, topicId, at: new Date(at).toISOString(), from: before, to: after.value },
    ...{ low: after.low, high: after.high, levelFrom: levelBefore, levelTo: levelAfter, answers },
    source: isPractice ? 'practice' : 'quiz',
    attemptId: isPractice ? null : sittingId,
    quizTitle: isPractice ? null : (titles.get(sittingId) ?? null),
    reasons: reasonsOf(change),
  };
}
