// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { QUIET_FLAGS, chromiumPath } from '../scripts/chromium.mjs';
import { FILES } from './setup';
import { chooseDocument, expect, open, test } from './site';

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: chromiumPath(),
    args: [
      ...QUIET_FLAGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${join(FILES, 'camera.y4m')}`,
    ],
  },
});

test('the camera advises, and takes a photo', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await page.locator('[data-consent] button').click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByText(/Hold still|closer|Step back|middle|straight|light|Too bright/).first()).toBeVisible({ timeout: 120_000 });
  await page.getByRole('switch', { name: 'Release by itself' }).setChecked(false, { force: true });
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.locator('[data-handle=chin]').waitFor({ timeout: 120_000 });
});

test('of several frames the best is taken', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await page.locator('[data-consent] button').click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.getByRole('switch', { name: 'Several frames' }).setChecked(true, { force: true });
  await expect(page.getByRole('button', { name: 'Take the photo' })).toBeEnabled();
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.locator('[data-handle=chin]').waitFor({ timeout: 120_000 });
});
