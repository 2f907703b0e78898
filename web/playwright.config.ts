// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { chromiumPath, QUIET_FLAGS } from './scripts/chromium.mjs';

/**
 * Real Chromium on the built page. The screenshots run alone, by their own command.
 *
 * Time-outs are for a machine that does something else as well; on a quiet one a test takes seconds. A trace costs as
 * much as the test itself, so one is kept of a second try alone; `--trace on` asks for it.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'generated/e2e-results',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 45_000 },
  // What passes only the second time is named: see e2e/count.ts.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  reporter: [['line'], ['./e2e/count.ts']],
  forbidOnly: true,
  use: {
    launchOptions: { executablePath: chromiumPath(), args: QUIET_FLAGS },
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    trace: 'on-first-retry',
  },
  ...(process.env['LIKENESS_SCREENS'] === 'on' ? { testMatch: 'screens.ts' } : {}),
});
