// SPDX-License-Identifier: Apache-2.0
// A page with the bridge alone (lab/engine.ts), in Chromium, for tests and benchmarks.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { serveStatic } from './static.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'generated/lab');

/** Opens the page; `options` are those of serveStatic. Gives `{ tab, browser, server, close }`. */
export async function openLab(options = {}) {
  if (!existsSync(join(folder, 'lab.html'))) {
    throw new Error('the lab is not built; run: npm run build:lab');
  }
  const server = await serveStatic(folder, options);
  const browser = await launchChromium(options.args ?? []);
  const tab = await browser.newPage();
  await tab.goto(`${server.url}/lab.html`);
  await tab.waitForFunction(() => globalThis.Engine !== undefined);
  return {
    tab,
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
