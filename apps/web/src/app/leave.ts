import { signOut } from '../features/accounts/auth-requests.ts';
import { clearDeviceAttempts, listAllDeviceAttempts } from '../features/quizzes/offline/device-shelf.ts';
import { clearKeptViews } from '../features/quizzes/offline/kept-views.ts';
import { forgetMe } from '../me-options.ts';

/** Answers on this device that the server does not have. */
export async function hasUnsentWork(): Promise<boolean> {
  const attempts = await listAllDeviceAttempts().catch(() => []);
  return attempts.some(({ state }) => state !== 'ready');
}

/** Leaves with a fresh page, so that nothing of the person stays in memory or on this device. */
export async function leave(): Promise<void> {
  await signOut();
  forgetMe();
  await Promise.allSettled([clearDeviceAttempts(), clearKeptViews(), forgetMedia()]);
  location.assign('/');
}

/** Pictures and sound that the service worker kept. */
async function forgetMedia(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('debrief-media');
}
