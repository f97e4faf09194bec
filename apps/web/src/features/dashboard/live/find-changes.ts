import type { DashboardBody } from '@debrief/contracts';
import type { ProgressPoint } from '@debrief/core';

export interface DashboardChanges {
  /** Scored since, oldest first. */
  scores: ProgressPoint[];
  /** Answers given since. */
  answerCount: number;
  /** The topic that moved most, at the depth where questions are asked; null while none moved visibly. */
  moved: { topicId: string; name: string; from: number; to: number } | null;
}

type Compared = Pick<DashboardBody, 'progress' | 'answerCount' | 'topics'>;

/** What is new in a dashboard against the one before; null when a person would see no difference. */
export function findChanges(before: Compared, after: Compared): DashboardChanges | null {
  const known = new Set(before.progress.map(({ attemptId }) => attemptId));
  const latest = before.progress.at(-1)?.submittedAt ?? '';
  const changes = {
    scores: after.progress.filter(
      ({ attemptId, submittedAt }) => !known.has(attemptId) && submittedAt >= latest,
    ),
    answerCount: Math.max(0, after.answerCount - before.answerCount),
    moved: findMoved(before, after),
  };
  const isSame = changes.scores.length === 0 && changes.answerCount === 0 && changes.moved === null;
  return isSame ? null : changes;
}

function findMoved(before: Compared, after: Compared): DashboardChanges['moved'] {
  const parents = new Set(after.topics.map(({ parentId }) => parentId));
  const old = new Map(before.topics.map(({ topicId, mastery }) => [topicId, mastery]));
  const moves = after.topics
    .filter(({ topicId, level }) => !parents.has(topicId) && level !== null)
    .map(({ topicId, topicName, mastery }) => ({
      topicId,
      name: topicName,
      from: Math.round(old.get(topicId) ?? 0),
      to: Math.round(mastery),
    }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  return moves[0] ?? null;
}
