// SPDX-License-Identifier: Apache-2.0
import { addPhoto, agree, chooseDocument, expect, give, open, PHOTO, test, toSave } from './site';

test('the palette finds tools, documents and settings', async ({ page, site }) => {
  await open(page, site);
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder('Search tools, documents, settings');
  const first = page.locator('.mantine-Spotlight-action').first();
  await field.fill('signature');
  await expect(first).toContainText('Signature');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(page.locator('h1')).toHaveText('Signature');
  await page.keyboard.press('Control+k');
  await field.fill('us-passport');
  await page.getByText(/United States: /).first().click();
  await expect(page.locator('h1')).toHaveText('Add a photo');
  await expect(field).toBeHidden();
  await page.keyboard.press('Control+k');
  await field.fill('Settings');
  await expect(first).toContainText('Settings');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Settings');
});

test('everything by keyboard alone', async ({ page, site }) => {
  await open(page, site);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Skip to the content')).toBeFocused();
  await page.keyboard.press('Enter');
  const press = async (name: RegExp, most = 80) => {
    for (let step = 0; step < most; step++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '';
      });
      if (name.test(focused)) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`${name}: not reached by the Tab key`);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.type('generic-35x45');
  await page.locator('[data-document="generic-35x45"]').first().waitFor();
  await press(/35/);
  await page.locator('[data-consent]').waitFor();
  await press(/I agree/);
  // The file dialogue is the system's; it is opened by the focused field.
  await page.locator('input[type=file]').first().focus();
  await give(page.locator('input[type=file]').first(), PHOTO);
  await page.locator('[data-handle=chin]').waitFor({ timeout: 120_000 });
  await page.locator('[data-handle=chin]').focus();
  await page.keyboard.press('ArrowDown');
  await press(/Check it/);
  await page.getByRole('button', { name: 'Save it' }).waitFor();
  await press(/Save it/);
  await page.locator('[data-portal-file]').waitFor();
  const download = page.waitForEvent('download');
  await press(/Download the photo/);
  expect((await download).suggestedFilename()).toMatch(/^generic-35x45-.*\.jpg$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('nothing is wider than the screen, from 320 px on', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, site);
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await fits();
    await chooseDocument(page, 'us-passport');
    await fits();
    await addPhoto(page);
    await fits();
    await toSave(page);
    await fits();
  });
});

test.describe('right to left', () => {
  test.use({ locale: 'ar' });
  test('Arabic is laid from the right, and the way works', async ({ page, site }) => {
    await open(page, site);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await chooseDocument(page, 'generic-35x45');
    await agree(page);
    await give(page.locator('input[type=file]').first(), PHOTO);
    await page.locator('[data-handle=chin]').waitFor({ timeout: 120_000 });
  });
});

test('a language that is chosen stays', async ({ page, site }) => {
  await open(page, site, '/settings');
  // A list that is still being placed can move under the pointer; then it is pressed again.
  await expect(async () => {
    await page.getByLabel('Language').first().click({ timeout: 5000 });
    await page.getByRole('option', { name: 'Deutsch' }).click({ timeout: 5000 });
    await expect(page.locator('html')).toHaveAttribute('lang', 'de', { timeout: 5000 });
  }).toPass();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('presets are kept, used and exported', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  await toSave(page);
  await page.getByLabel('Keep these choices as').fill('Shop');
  await page.getByRole('button', { name: 'Keep preset' }).click();
  await page.goto(`${site.url}/#/settings`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as JSON' }).click()]);
  expect(download.suggestedFilename()).toBe('likeness-presets.json');
  await page.goto(`${site.url}/#/`);
  await page.getByRole('button', { name: 'Shop' }).click();
  await expect(page.locator('h1')).toHaveText('Add a photo');
});

test('networks are listed and can be deleted', async ({ page, site }) => {
  await open(page, site, '/models');
  await page.getByRole('button', { name: 'Fetch the base networks' }).click();
  await expect(page.locator('[data-state=kept]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(page.locator('[data-state=kept]')).toHaveCount(0);
});

test('the licences of all parts are handed out with the page', async ({ page, site }) => {
  await open(page, site, '/about');
  const [licences] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Licences of the parts it is made of' }).click()]);
  await licences.waitForLoadState();
  await expect(licences.locator('body')).toContainText('libheif-js 1.23.2: LGPL-3.0');
  await licences.close();
});
