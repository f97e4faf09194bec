/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import { chooseTab, isOwnPath, readPush } from './push.ts';

declare const self: ServiceWorkerGlobalScope & { __PRECACHE: PrecacheEntry[] };

// The build puts every file of the app here. Files are named by what is in them: they never go stale.
precacheAndRoute(self.__PRECACHE, { directoryIndex: '', cleanURLs: false });
cleanupOutdatedCaches();

// The page itself comes from the network while there is one, so that a new version is seen at once.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !/^\/(api|dev|unsubscribe)\//.test(url.pathname),
  new NetworkOnly({ networkTimeoutSeconds: 4 }),
);

// Pictures and sound of questions are named by what is in them too.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/media/'),
  new CacheFirst({ cacheName: 'debrief-media' }),
);

setCatchHandler(async ({ request }) =>
  request.mode === 'navigate' ? ((await matchPrecache('/index.html')) ?? Response.error()) : Response.error(),
);

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { id, title, body, path } = readPush(event.data?.text());
  // A second copy of the same one takes the first one's place, without a sound.
  const shown = { body, tag: id, icon: '/icons/icon-192.png', data: { path } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path: unknown = event.notification.data?.path;
  event.waitUntil(openPlace(isOwnPath(path) ? path : '/today'));
});

/** In a tab that is open, by the app itself: whoever writes an answer there is asked before they leave it. */
async function openPlace(path: string): Promise<void> {
  const url = new URL(path, self.location.origin).href;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = chooseTab(tabs, url);
  if (!tab) {
    await self.clients.openWindow(url);
    return;
  }
  // Browsers allow it after a tap alone; the place is opened either way.
  await tab.focus().catch(() => undefined);
  if (tab.url !== url) tab.postMessage({ type: 'open-place', path });
}
