// SPDX-License-Identifier: Apache-2.0
/// <reference lib="webworker" />
// Keeps the app for use without a network, and lets nothing leave that could carry a photo.
import type { FromServiceWorker, SeenRequest, ToServiceWorker } from '../shared/privacy/messages';
import { isVisit, knownPaths, refusalOf } from '../shared/privacy/rules';

declare const self: ServiceWorkerGlobalScope;

/** The build writes the app's files and the version that their hashes make in here. */
const APP: {
  readonly version: string;
  readonly files: readonly string[];
  readonly later: readonly string[];
  readonly documents: readonly string[];
} = JSON.parse('__APP_FILES__');

const CACHE = `likeness-app-${APP.version}`;
const KNOWN: ReadonlySet<string> = knownPaths(APP.files, APP.documents);

self.addEventListener('install', (event) => {
  if (self.registration.active === null) {
    // The first time it watches at once, and keeps the app afterwards.
    event.waitUntil(self.skipWaiting());
  } else {
    event.waitUntil(keep());
  }
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), forgetOthers()]));
});

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as ToServiceWorker;
  event.waitUntil(message.type === 'replace' ? self.skipWaiting() : keepAndTell());
});

/** Whether the server takes photos, by its own policy; asked for when a page first wants to send one. */
let uploads: boolean | undefined;

async function takesPhotos(): Promise<boolean> {
  if (uploads === undefined) {
    try {
      const response = await fetch(new URL('api/privacy', self.registration.scope));
      uploads = response.ok && ((await response.json()) as { mode?: string }).mode === 'ephemeral';
    } catch {
      return false; // asked again next time
    }
  }
  return uploads;
}

self.addEventListener('fetch', (event) => {
  // Browsers tell how far an upload is only where no worker stands between; the page itself notes it in its list.
  if (uploads === true && event.request.method === 'PUT' && isVisit(event.request, self.registration.scope)) {
    return;
  }
  event.respondWith(answer(event));
});

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const bodyBytes = await sizeOfBody(request);
  const asked = { method: request.method, url: request.url, hasBody: bodyBytes > 0 };
  const visit = isVisit(asked, self.registration.scope) && (await takesPhotos());
  const refusal = refusalOf(asked, self.registration.scope, KNOWN, visit);
  const report = { type: 'request', method: request.method, bodyBytes, at: Date.now() } as const;
  if (refusal !== undefined) {
    // Of the address only as much as names the place: the rest may be what must not be kept.
    await tell({ ...report, url: new URL(request.url).origin + new URL(request.url).pathname.slice(0, 40), refusal, fromCache: false });
    return Response.error();
  }
  const kept = visit ? undefined : await fromCache(request);
  await tell({ ...report, url: request.url, fromCache: kept !== undefined });
  return kept ?? fetchAndKeep(request);
}

/** A part of the app that was not kept ahead is kept once it was needed; the networks the worker keeps itself. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  const path = new URL(request.url).pathname.slice(new URL(self.registration.scope).pathname.length);
  if (response.ok && APP.later.includes(path) && !path.endsWith('.tflite')) {
    await (await caches.open(CACHE)).put(request.url, response.clone());
  }
  return response;
}

async function sizeOfBody(request: Request): Promise<number> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return 0;
  }
  return (await request.clone().arrayBuffer()).byteLength;
}

async function fromCache(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const path = new URL(request.url).pathname.slice(new URL(self.registration.scope).pathname.length);
  // The server's own pages are not the app, whatever is kept.
  const isApp = request.mode === 'navigate' && (path === '' || path === 'index.html');
  const key = isApp ? self.registration.scope : request.url;
  return cache.match(key);
}

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  const scope = self.registration.scope;
  const urls = [scope, ...APP.files.filter((file) => file !== 'index.html' && !APP.later.includes(file)).map((file) => new URL(file, scope).href)];
  const held = new Set((await cache.keys()).map((request) => request.url));
  await cache.addAll(urls.filter((url) => !held.has(url)));
}

async function keepAndTell(): Promise<void> {
  await keep().then(
    () => tell({ type: 'kept' }),
    (error: unknown) => tell({ type: 'keep_failed', reason: error instanceof Error ? error.name : 'unknown' }),
  );
}

async function forgetOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('likeness-app-') && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function tell(message: FromServiceWorker | SeenRequest): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage(message));
}
