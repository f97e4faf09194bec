/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & { __PRECACHE: PrecacheEntry[] };

// The build puts every file of the app here. Files are named by what is in them: they never go stale.
precacheAndRoute(self.__PRECACHE, { directoryIndex: '', cleanURLs: false });
cleanupOutdatedCaches();

// The page itself comes from the network while there is one, so that a new version is seen at once.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !/^\/(api|dev)\//.test(url.pathname),
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
