// SPDX-License-Identifier: Apache-2.0
// Draws the PNG icons from public/icons/icon.svg with Chromium: npm run icons. The results are committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
/** A mask may cut a fifth away on each side, so the drawing is smaller there and the ground reaches the edge. */
const ICONS = [
  { name: 'icon-192.png', side: 192, scale: 1, ground: 'transparent' },
  { name: 'icon-512.png', side: 512, scale: 1, ground: 'transparent' },
  { name: 'maskable-512.png', side: 512, scale: 0.86, ground: '#087f5b' },
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { name, side, scale, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const size = Math.round(side * scale);
  await page.setContent(
    `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh"><div style="width:${size}px">${svg}</div>`,
  );
  writeFileSync(folder + name, await page.screenshot({ omitBackground: true }));
}
await browser.close();
