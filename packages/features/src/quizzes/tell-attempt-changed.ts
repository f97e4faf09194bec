import type { Services } from '@debrief/platform';

interface Change {
  userId: string;
  attemptId: string;
  questionVersionId: string | null;
  tabId?: string;
}

/** Tells the person's other tabs and devices. What was done is done, whether they hear of it or not. */
export async function tellAttemptChanged(
  { live, log }: Pick<Services, 'live' | 'log'>,
  change: Change,
): Promise<void> {
  const { userId, attemptId, questionVersionId, tabId } = change;
  try {
    await live.tell(userId, { type: 'attempt.changed', attemptId, questionVersionId, by: tabId ?? null });
  } catch (error) {
    log.warn({ err: error }, 'other tabs were not told of a change');
  }
}
