// SPDX-License-Identifier: Apache-2.0
// Pictures of every step, to be looked at: npm run screenshots writes them to generated/screens.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOOL_NAMES } from '../src/tools/names';
import { agree, chooseDocument, expect, give, open, PHOTO, settled, test } from './site';

const OUT = join(import.meta.dirname, '../generated/screens');
mkdirSync(OUT, { recursive: true });

const LOOKS = [
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'en-US', isMobile: true },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US', isMobile: true },
  { name: 'desk-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-US', isMobile: false },
  { name: 'desk-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'en-US', isMobile: false },
  { name: 'phone-arabic', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'ar', isMobile: true },
] as const;

for (const { name, ...use } of LOOKS) {
  test.describe(name, () => {
    test.use({ ...use, hasTouch: use.isMobile });
    test.setTimeout(180_000);
    test('screenshots', async ({ page, site }) => {
      const shot = (step: string) => page.screenshot({ path: join(OUT, `${name}-${step}.png`), fullPage: true });
      await open(page, site);
      await page.locator('[data-document]').first().waitFor();
      await shot('1-document');
      await chooseDocument(page, 'generic-35x45');
      await page.locator('input[type=file][accept*=image]').first().waitFor({ state: 'attached' });
      await shot('2-photo');
      await agree(page);
      await give(page.locator('input[type=file][accept*=image]').first(), PHOTO);
      await page.locator('[data-handle=chin]').waitFor();
      // In Studio the portrait is there twice, before and after, with a slider between.
      await page.locator('[aria-busy=false] canvas').nth(1).waitFor();
      await shot('3-adjust');
      await page.goto(`${site.url}/#/make/check`);
      await page.locator('[data-verdict]').waitFor();
      await page.getByRole('img').first().waitFor();
      await shot('4-check');
      await page.goto(`${site.url}/#/make/save`);
      await page.locator('[data-portal-file]').waitFor();
      await page.locator('[data-sheet] canvas, [data-sheet] svg[role=img]').first().waitFor();
      await expect(page.locator('button[disabled]').filter({ hasText: /report|التقرير/ })).toHaveCount(0);
      await shot('5-save');
      let before = '';
      for (const route of ['tools', 'privacy', 'privacy/check', 'models', 'settings', 'about', ...TOOL_NAMES.map((tool) => `tools/${tool}`)]) {
        await open(page, site, `/${route}`);
        const heading = page.locator('h1');
        await expect(heading).not.toHaveText(before);
        before = await heading.innerText();
        await settled(page);
        await shot(`6-${route.replaceAll('/', '-')}`);
      }
      await page.keyboard.press('Control+k');
      await page.locator('.mantine-Spotlight-action').first().waitFor();
      await settled(page);
      await page.screenshot({ path: join(OUT, `${name}-7-palette.png`) });
    });
  });
}
