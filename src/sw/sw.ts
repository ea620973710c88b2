/**
 * The service worker: the files of one build, kept by exact path, with the headers they were served with.
 *
 * - First visit: the page is taken over at once, so that it works offline from then on.
 * - Later builds: kept aside and waiting until the page sends `{ type: 'SKIP_WAITING' }` on the person's word.
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in by the build: every file of `dist` but this one. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

precacheAndRoute(self.__WB_MANIFEST, {
  directoryIndex: '',
  cleanURLs: false,
  ignoreURLParametersMatching: [],
  urlManipulation: ({ url }) => [fileAt(url)],
});

/** As the hub answers: the path decides, exactly; what others hang on an address (`?utm_source=…`) changes nothing. */
function fileAt(url: URL): URL {
  const file = new URL(url);
  file.search = '';
  if (file.pathname === '/') file.pathname = '/index.html';
  return file;
}

const isFirstVisit = self.registration.active === null;

self.addEventListener('activate', (event) => {
  if (isFirstVisit) event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const { data } = event as { data: unknown };
  const isWord = typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
  if (isWord) event.waitUntil(self.skipWaiting());
});
