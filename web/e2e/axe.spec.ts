// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { TOOL_NAMES } from '../src/tools/names';
import { addPhoto, chooseDocument, expect, open, settled, test } from './site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROUTES = ['/', '/tools', '/privacy', '/privacy/check', '/models', '/settings', '/about', ...TOOL_NAMES.map((name) => `/tools/${name}`)];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: tags });
    return result.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id} ${node.target.join(' ')}: ${node.failureSummary}`));
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    test('every route is accessible', async ({ page, site }) => {
      let before = '';
      for (const route of ROUTES) {
        await open(page, site, route);
        // Every route has a heading of its own; until it is there the page before is still shown.
        const heading = page.locator('h1');
        await expect(heading).not.toHaveText(before);
        before = await heading.innerText();
        expect(await violations(page), route).toEqual([]);
      }
    });

    test('every step is accessible', async ({ page, site }) => {
      await open(page, site);
      await chooseDocument(page, 'generic-35x45');
      await expect(page.locator('h1')).toHaveText('Add a photo');
      expect(await violations(page), 'photo').toEqual([]);
      await addPhoto(page);
      await page.locator('[data-met]').first().waitFor();
      expect(await violations(page), 'adjust').toEqual([]);
      await page.getByRole('button', { name: 'Check it' }).click();
      await page.locator('[data-verdict]').waitFor();
      await page.getByRole('img').first().waitFor();
      expect(await violations(page), 'check').toEqual([]);
      await page.getByRole('button', { name: 'Save it' }).click();
      await page.locator('[data-portal-file]').waitFor();
      await page.locator('[data-sheet]').waitFor();
      expect(await violations(page), 'save').toEqual([]);
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Search tools, documents, settings').waitFor();
      await settled(page);
      expect(await violations(page), 'palette').toEqual([]);
    });
  });
}
