import { signOut } from '../features/accounts/auth-requests.ts';
import { clearDeviceAttempts, listAllDeviceAttempts } from '../features/quizzes/offline/device-shelf.ts';
import { clearKeptViews } from '../features/quizzes/offline/kept-views.ts';
import { clearDrafts, hasDrafts } from '../features/quizzes/player/answers/draft-shelf.ts';
import { clearMarks } from '../features/quizzes/player/marks/mark-shelf.ts';
import { forgetMe } from '../me-options.ts';

/** Answers on this device that the server does not have. */
export async function hasUnsentWork(): Promise<boolean> {
  const attempts = await listAllDeviceAttempts().catch(() => []);
  return attempts.some(({ state }) => state !== 'ready') || (await hasDrafts().catch(() => false));
}

/**
 * Leaves with a fresh page, so that nothing of the person stays in memory or on this device. When the server was not
 * reached the session goes on, and so everything stays as it is.
 */
export async function leave(): Promise<{ isLeft: boolean }> {
  const result = await signOut();
  if (!result.ok && result.why === 'offline') return { isLeft: false };
  forgetMe();
  await Promise.allSettled([
    clearDeviceAttempts(),
    clearKeptViews(),
    clearDrafts(),
    clearMarks(),
    forgetMedia(),
    forgetPush(),
  ]);
  location.assign('/');
  return { isLeft: true };
}

/** Pictures and sound that the service worker kept. */
async function forgetMedia(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('debrief-media');
}

/** What is pushed is of whoever asked for it: the next person here does not see it. */
async function forgetPush(): Promise<void> {
  const { unsubscribeBrowser } = await import('../features/notifications/push/push-browser.ts');
  await unsubscribeBrowser();
}
