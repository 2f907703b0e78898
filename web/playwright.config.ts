// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { chromiumPath, QUIET_FLAGS } from './scripts/chromium.mjs';

/** Real Chromium on the built page. The screenshots run alone, by their own command. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'generated/e2e-results',
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['./e2e/count.ts']],
  forbidOnly: true,
  use: {
    launchOptions: { executablePath: chromiumPath(), args: QUIET_FLAGS },
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    trace: 'retain-on-failure',
  },
  ...(process.env['LIKENESS_SCREENS'] === 'on' ? { testMatch: 'screens.ts' } : {}),
});
