// SPDX-License-Identifier: Apache-2.0
// What the page does where the browser or the surroundings lack something.
import { test as plain } from '@playwright/test';
import { serveStatic } from '../scripts/static.mjs';
import { addPhoto, chooseDocument, DIST, expect, give, open, PHOTO, test, toSave } from './site';

plain('without shared memory', async ({ page }) => {
  const site = await serveStatic(DIST, { isolated: false });
  await open(page, site);
  expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe('undefined');
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await toSave(page);
  await page.close();
  await site.close();
});

plain('with a network that arrives damaged', async ({ page }) => {
  const site = await serveStatic(DIST, { tamper: (path) => (path.endsWith('.tflite') ? { body: 'damaged' } : undefined) });
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), PHOTO);
  await expect(page.getByRole('alert')).toContainText('A network arrived damaged and was not used');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.close();
  await site.close();
});

plain('with networks that cannot be fetched', async ({ page }) => {
  const site = await serveStatic(DIST, { tamper: (path) => (path.endsWith('.tflite') ? { status: 503 } : undefined) });
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), PHOTO);
  await expect(page.getByRole('alert')).toContainText('A network could not be fetched');
  await page.close();
  await site.close();
});

plain('with an engine that cannot be loaded', async ({ page }) => {
  const site = await serveStatic(DIST, { tamper: (path) => (/assets\/main-/.test(path) ? { status: 404 } : undefined) });
  await open(page, site);
  await expect(page.getByRole('alert')).toContainText('The program could not be loaded');
  await page.close();
  await site.close();
});

test('without IndexedDB', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }));
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await toSave(page);
});

test('with storage that is full or forbidden', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.goto(`${site.url}/#/settings`);
  await expect(page.getByText('This browser lets the page store nothing')).toBeVisible();
});

test('without a graphics processor', async ({ page, site }) => {
  await open(page, site);
  expect(await page.evaluate(async () => 'gpu' in navigator && (await (navigator as { gpu: { requestAdapter(): Promise<unknown> } }).gpu.requestAdapter()) !== null)).toBe(false);
});

test('without a camera: the file works as before', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByRole('alert')).toContainText(/No camera was found|The camera was not allowed/);
  await page.getByRole('button', { name: 'Use a file instead' }).click();
  await addPhoto(page);
});

test('a broken file', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('This is no picture that can be read');
});

test('a broken file after a good one, which stays', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.goto(`${site.url}/#/make/photo`);
  await give(page.locator('input[type=file][accept*=image]').first(), { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('This is no picture that can be read');
  await page.getByRole('button', { name: 'Go on with the photo you have' }).click();
  await toSave(page);
});
