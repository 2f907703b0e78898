// SPDX-License-Identifier: Apache-2.0
// Finds and starts the distribution's Chromium.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of the browser; LIKENESS_CHROMIUM names another. */
export function chromiumPath() {
  const named = process.env.LIKENESS_CHROMIUM;
  if (named) {
    return named;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      if (existsSync(join(folder, name))) {
        return join(folder, name);
      }
    }
  }
  throw new Error('needs Chromium; install it, for example: sudo apt-get install chromium');
}

export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/** A headless browser that asks nobody for anything but the page. */
export function launchChromium(args = []) {
  return chromium.launch({ executablePath: chromiumPath(), args: [...QUIET_FLAGS, ...args] });
}
