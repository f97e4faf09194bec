import type { Services } from '@debrief/platform';
import { type AttemptNotice, findAttemptNotice } from './attempt-notice-queries.ts';
import { notify } from './notify.ts';

interface AttemptKey {
  userId: string;
  attemptId: string;
}

/** "Your debrief is ready", for a student who had left: whoever has a page open sees it there. */
export async function notifyInsightReady(services: Services, key: AttemptKey): Promise<void> {
  if (await services.live.isPresent(key.userId)) return;
  const notice = await findAttemptNotice(services.db, key);
  if (notice) await notifyOfAttempt(services, 'insight-ready', key, notice);
}

/** Time ran out while nobody was there to hand the attempt in. */
export async function notifyAttemptClosed(services: Services, key: AttemptKey): Promise<void> {
  const notice = await findAttemptNotice(services.db, key);
  if (notice?.submittedBy === 'deadline') await notifyOfAttempt(services, 'attempt-closed', key, notice);
}

/** Every essay has its mark: told to whoever has the page open too, since what they read has changed. */
export async function notifyEssayMarked(services: Services, key: AttemptKey): Promise<void> {
  const notice = await findAttemptNotice(services.db, key);
  if (notice) await notifyOfAttempt(services, 'essay-marked', key, notice);
}

async function notifyOfAttempt(
  services: Services,
  kind: 'insight-ready' | 'attempt-closed' | 'essay-marked',
  { userId, attemptId }: AttemptKey,
  { quizTitle }: AttemptNotice,
): Promise<void> {
  await notify(services, { userId, kind, subjectId: attemptId, payload: { attemptId, quizTitle } });
}
