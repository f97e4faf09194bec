import type { Notification } from '@debrief/contracts';
import { newId, type Services } from '@debrief/platform';
import { type AttemptNotice, findAttemptNotice } from './attempt-notice-queries.ts';
import { isTold } from './mail-queries.ts';
import { mailInsightReady } from './mail-setting.ts';
import { insertNotification } from './notification-queries.ts';

interface AttemptKey {
  userId: string;
  attemptId: string;
}

/** "Your debrief is ready", for a student who had left: whoever has a page open sees it there. */
export async function notifyInsightReady(services: Services, key: AttemptKey): Promise<void> {
  if (await services.live.isPresent(key.userId)) return;
  const notice = await findAttemptNotice(services.db, key);
  if (!notice) return;
  const told = { userId: key.userId, kind: 'insight-ready', subjectId: key.attemptId };
  if (await isTold(services.db, told)) return;
  await mailInsightReady(services, { ...key, quizTitle: notice.quizTitle });
  await notifyOfAttempt(services, 'insight-ready', key, notice);
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

interface Notice {
  userId: string;
  kind: Notification['kind'];
  /** The same kind of the same subject is told once. */
  subjectId: string;
  payload: Record<string, unknown>;
}

/** Into the list, and to open pages that there is something new in it. */
export async function notify({ db, live }: Services, notice: Notice): Promise<void> {
  const id = newId();
  const isNew = await insertNotification(db, { ...notice, id });
  if (isNew) await live.tell(notice.userId, { type: 'notification.created', notificationId: id });
}
