// SPDX-License-Identifier: Apache-2.0
// Ephemeral mode on the real server: upload, preview, code, files, countdown, deletion; on a phone as well.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { FILES } from './setup';
import { DIST, give, jpegSize, PHOTO, saved } from './site';

const LAUNCHER = join(import.meta.dirname, '../../likeness');
// Of one worker: another one starts a server of its own.
const FOLDER = join(FILES, `server-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`);
const CONFIG = join(FOLDER, 'server.yaml');

const test = base.extend<object, { readonly server: { readonly url: string } }>({
  server: [
    async ({}, use) => {
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(CONFIG, `policy: ephemeral\nport: 0\nlimits: {per_minute: 1000}\n`);
      const child = spawn(LAUNCHER, ['serve', '--config', CONFIG, '--app', DIST], { stdio: ['ignore', 'pipe', 'inherit'] });
      await use({ url: await listening(child) });
      child.kill('SIGTERM');
    },
    { scope: 'worker', timeout: 100_000 },
  ],
});

// One server, so one worker.
test.describe.configure({ mode: 'default' });

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const at = /at (http:\/\/127\.0\.0\.1:\d+)\//.exec(said);
      if (at?.[1] !== undefined) {
        resolve(at[1]);
      }
    });
    child.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}

const mint = () => execFileSync(LAUNCHER, ['codes', 'mint', '--config', CONFIG], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';

async function choose(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Document', exact: true }).fill(query);
  // The list shows something else until the search has been answered.
  await page.getByRole('option', { name: /United States/ }).first().click();
  await expect(page.getByRole('option')).toHaveCount(0);
}

async function uploaded(page: Page): Promise<void> {
  await give(page.locator('input[type=file]'), PHOTO);
  await expect(page.locator('[data-server-preview]')).toBeVisible({ timeout: 120_000 });
}

for (const [name, size] of [
  ['desk', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: size });

    test(`the whole way, from the first page (${name})`, async ({ page, server }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) {
          errors.push(message.text());
        }
      });
      const put: number[] = [];
      page.on('request', (request) => {
        if (request.method() === 'PUT') {
          put.push(request.postDataBuffer()?.length ?? -1);
        }
      });
      await page.goto(`${server.url}/`);
      await expect(page.locator('[data-guard=kept]')).toBeVisible({ timeout: 60_000 });
      await page.locator('[data-server-link] a').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make the photo on the server');
      await expect(page.getByText('Nobody else gets it.')).toBeVisible();
      await choose(page, 'us-passport');
      await uploaded(page);
      const preview = await page.locator('[data-server-preview]').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
      expect(preview).toEqual([300, 300]);
      expect(put.length).toBe(1);
      await expect(page.locator('[data-server-left]')).toContainText(/Deleted by itself in (30:00|29:\d\d)/);
      await expect(page.getByRole('button', { name: 'Download the photo' })).toHaveCount(0);
      await page.getByLabel('Unlock code').fill('00000-00000-00000-00000');
      await page.getByRole('button', { name: 'Unlock' }).click();
      await expect(page.getByRole('alert')).toContainText('This code is wrong');
      await page.getByLabel('Unlock code').fill(mint());
      await page.getByRole('button', { name: 'Unlock' }).click();
      const photo = await saved(page, 'Download the photo');
      expect(photo.name).toBe('us-passport.jpg');
      expect(jpegSize(photo.bytes)).toEqual([600, 600]);
      expect((await saved(page, 'Download a sheet to print')).bytes.subarray(0, 4).toString()).toBe('%PDF');
      expect(JSON.parse((await saved(page, 'Download the receipt')).bytes.toString()).document.id).toBe('us-passport');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, 'nothing stands out to the side').toBe(0);
      await page.screenshot({ path: join(FILES, `server-${name}.png`), fullPage: true });
      await page.getByRole('button', { name: 'Delete now' }).click();
      await expect(page.getByText('Nothing of it is left on the server')).toBeVisible();
      await expect.poll(() => bytesHeld(server.url)).toBe(0);
      expect(errors).toEqual([]);
    });
  });
}

test('leaving the page deletes at once', async ({ page, server }) => {
  await page.goto(`${server.url}/#/server`);
  await choose(page, 'us-passport');
  await uploaded(page);
  expect(await bytesHeld(server.url)).toBeGreaterThan(0);
  await page.goto('about:blank');
  await expect.poll(() => bytesHeld(server.url)).toBe(0);
});

test('refusals are told in the language of the page', async ({ page, server }) => {
  await page.goto(`${server.url}/`);
  await page.evaluate(() => localStorage.setItem('likeness.language', 'de'));
  await page.goto(`${server.url}/#/server`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das Foto auf dem Server machen');
  await page.getByRole('textbox', { name: 'Dokument', exact: true }).fill('us-passport');
  await page.getByRole('option', { name: /Vereinigte Staaten/ }).first().click();
  await give(page.locator('input[type=file]'), join(FILES, 'wall.png'));
  await expect(page.getByRole('alert')).toContainText('Gesicht');
});

/** The service worker lets a visit pass and still nothing else. */
test('other uploads stay refused', async ({ page, server }) => {
  await page.goto(`${server.url}/`);
  await expect(page.locator('[data-guard=kept]')).toBeVisible({ timeout: 60_000 });
  const refused = await page.evaluate(async () => {
    const failed = (path: string, method: string) => fetch(path, { method, body: 'x' }).then(() => false, () => true);
    return Promise.all([failed('/upload', 'POST'), failed('/api/v1/sessions/current/other', 'PUT'), failed('/api/specs', 'POST')]);
  });
  expect(refused).toEqual([true, true, true]);
});

async function bytesHeld(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^likeness_photo_bytes (\d+)$/m.exec(text)?.[1]);
}
