import type { Services } from '@debrief/platform';

interface Change {
  userId: string;
  attemptId: string;
  questionVersionId: string | null;
  tabId?: string;
}

/**
 * Tells the person's other tabs and devices, within a moment and with what else there is to tell. What was done is done,
 * whether they hear of it or not.
 */
export function tellAttemptChanged({ live }: Pick<Services, 'live'>, change: Change): void {
  const { userId, attemptId, questionVersionId, tabId } = change;
  live.mention(userId, { type: 'attempt.changed', attemptId, questionVersionId, by: tabId ?? null });
}
