// SPDX-License-Identifier: Apache-2.0
// The page on a server that counts what it gets, and the way through it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { serveStatic, type StaticServer } from '../scripts/static.mjs';
import { FILES } from './setup';

export { expect };
export const DIST = join(import.meta.dirname, '../dist');
export const PHOTO = join(FILES, 'photo.jpg');

/** Paths that the app is made of; anything else is a leak. */
const ALLOWED = /^\/(|index\.html|sw\.js|manifest\.webmanifest|licences\.txt|icons\/[\w-]+\.(svg|png)|assets\/[\w.-]+|api\/privacy)$/;

interface Fixtures {
  readonly site: StaticServer;
  /** Content security policy's complaints, as the page reports them. */
  readonly violations: string[];
  /** Set by tests that seed a breach: then refusals are expected. */
  readonly guarded: { expectBreach: boolean };
}

export const test = base.extend<Fixtures>({
  guarded: async ({}, use) => use({ expectBreach: false }),
  violations: async ({ page }, use) => {
    const seen: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) {
        seen.push(message.text());
      }
    });
    await use(seen);
  },
  site: async ({ page, violations, guarded }, use) => {
    const site = await serveStatic(DIST);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(site);
    await page.close();
    await site.close();
    expect(site.requests.reduce((sum, request) => sum + request.bodyBytes, 0), 'bytes of body that reached the server').toBe(0);
    expect(site.requests.filter((request) => request.method !== 'GET' || !ALLOWED.test(request.path))).toEqual([]);
    expect(errors, 'errors of the page').toEqual([]);
    if (!guarded.expectBreach) {
      expect(violations, 'content security policy').toEqual([]);
    }
  },
});

export async function open(page: Page, site: StaticServer, hash = '/'): Promise<void> {
  await page.goto(`${site.url}/#${hash}`);
  await page.locator('h1').waitFor();
}

export async function chooseDocument(page: Page, id: string): Promise<void> {
  await page.getByRole('searchbox').fill(id);
  await page.locator(`[data-document="${id}"]`).first().click();
  await page.waitForURL(/make\/photo/);
}

export async function agree(page: Page): Promise<void> {
  const consent = page.locator('[data-consent] button');
  await page.locator('input[type=file][accept*=image]').first().waitFor({ state: 'attached' });
  if (await consent.count()) {
    await consent.click();
  }
}

/** Nothing fades in or out any more: contrast is that of colours at rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
}

type Files = Parameters<Locator['setInputFiles']>[0];

/** Gives files to a field that takes them by now: one that is still closed would swallow them. */
export async function give(field: Locator, files: Files): Promise<void> {
  await expect(field).toBeEnabled();
  await field.setInputFiles(files);
}

export async function addPhoto(page: Page, file = PHOTO): Promise<void> {
  await agree(page);
  await give(page.locator('input[type=file][accept*=image]').first(), file);
  await page.locator('[data-handle=chin]').waitFor({ timeout: 120_000 });
}

export async function toSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('button', { name: 'Save it' }).click();
  await page.locator('[data-portal-file]').waitFor();
}

export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).first().click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Red, green and blue of a canvas at fractions of its width and height. */
export function colourAt(canvas: Locator, x: number, y: number): Promise<[number, number, number]> {
  return canvas.evaluate(
    (element: HTMLCanvasElement, at) => {
      const [left, top] = [Math.floor(at.x * element.width), Math.floor(at.y * element.height)];
      const { data } = element.getContext('2d')!.getImageData(left, top, 1, 1);
      return [data[0]!, data[1]!, data[2]!] as [number, number, number];
    },
    { x, y },
  );
}

/** Width and height of a baseline or progressive JPEG. */
export function jpegSize(bytes: Buffer): [number, number] {
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffc0 || marker === 0xffc2) {
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('expected a JPEG with a frame');
}
