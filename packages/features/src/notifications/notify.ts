import { newId, type Services } from '@debrief/platform';
import { type AttemptNotice, findAttemptNotice } from './attempt-notice-queries.ts';
import { insertNotification } from './notification-queries.ts';

interface AttemptKey {
  userId: string;
  attemptId: string;
}

/** "Your debrief is ready", for a student who had left: whoever has a page open sees it there. */
export async function notifyInsightReady(services: Services, key: AttemptKey): Promise<void> {
  if (await services.live.isPresent(key.userId)) return;
  const notice = await findAttemptNotice(services.db, key);
  if (notice) await notify(services, 'insight-ready', key, notice);
}

/** Time ran out while nobody was there to hand the attempt in. */
export async function notifyAttemptClosed(services: Services, key: AttemptKey): Promise<void> {
  const notice = await findAttemptNotice(services.db, key);
  if (notice?.submittedBy === 'deadline') await notify(services, 'attempt-closed', key, notice);
}

async function notify(
  { db, live }: Services,
  kind: 'insight-ready' | 'attempt-closed',
  { userId, attemptId }: AttemptKey,
  { quizTitle }: AttemptNotice,
): Promise<void> {
  const id = newId();
  const payload = { attemptId, quizTitle };
  const isNew = await insertNotification(db, { userId, id, kind, subjectId: attemptId, payload });
  if (isNew) await live.tell(userId, { type: 'notification.created', notificationId: id });
}
