// SPDX-License-Identifier: Apache-2.0
// Makes what the tests drop into the page: synthetic portraits, a signature, a camera's film. No real face is used.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../scripts/chromium.mjs';

const web = join(import.meta.dirname, '..');
export const FILES = join(web, 'generated/e2e');

export default async function setup(): Promise<void> {
  // Builds the server where it is absent or older than its sources, before a test waits for it.
  execFileSync(join(web, '../likeness'), ['serve', '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(web, 'dist/sw.js'))) {
    throw new Error('expected the built page in dist/; run: npm run build');
  }
  mkdirSync(FILES, { recursive: true });
  if (!existsSync(join(FILES, 'photo.jpg'))) {
    execFileSync(join(web, '../likeness'), ['demo', '-o', FILES], { stdio: 'inherit' });
  }
  if (existsSync(join(FILES, 'camera.y4m'))) {
    return;
  }
  const browser = await launchChromium();
  const page = await browser.newPage();
  writeFileSync(join(FILES, 'two.png'), await draw(page, 'two'));
  writeFileSync(join(FILES, 'wall.png'), await draw(page, 'wall'));
  writeFileSync(join(FILES, 'signature.png'), await draw(page, 'signature'));
  writeFileSync(join(FILES, 'camera.y4m'), await film(page));
  await browser.close();
}

const photo = () => readFileSync(join(FILES, 'photo.jpg')).toString('base64');

/** Two people, nobody, or ink on paper. */
async function draw(page: Page, what: 'two' | 'wall' | 'signature'): Promise<Buffer> {
  const text = await page.evaluate(
    async ([kind, base64]) => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 1200;
      canvas.height = 800;
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#dcdcd6';
      context.fillRect(0, 0, 1200, 800);
      if (kind === 'two') {
        const width = (800 * image.width) / image.height;
        context.drawImage(image, 0, 0, width, 800);
        context.drawImage(image, 600, 0, width, 800);
      } else if (kind === 'signature') {
        context.strokeStyle = '#1c2a6b';
        context.lineWidth = 9;
        context.beginPath();
        for (let x = 300; x < 900; x += 4) {
          context.lineTo(x, 400 + Math.sin(x / 23) * 90 * Math.cos(x / 71));
        }
        context.stroke();
      }
      return canvas.toDataURL('image/png').split(',')[1]!;
    },
    [what, what === 'two' ? photo() : photo()] as const,
  );
  return Buffer.from(text, 'base64');
}

/** A short film of the portrait, 640 × 480, as YUV4MPEG2, which Chromium plays as a camera. */
async function film(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async (jpeg) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${jpeg}`;
    await image.decode();
    const [width, height] = [640, 480];
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = '#dcdcd6';
    context.fillRect(0, 0, width, height);
    const w = (height * image.width) / image.height;
    context.drawImage(image, (width - w) / 2, 0, w, height);
    const { data } = context.getImageData(0, 0, width, height);
    const yuv = new Uint8Array((width * height * 3) / 2);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 4;
        const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
        yuv[y * width + x] = 16 + (65.5 * r + 128.6 * g + 25 * b) / 255;
        if (x % 2 === 0 && y % 2 === 0) {
          const chroma = width * height + (y / 2) * (width / 2) + x / 2;
          yuv[chroma] = 128 + (-37.8 * r - 74.2 * g + 112 * b) / 255;
          yuv[chroma + (width * height) / 4] = 128 + (112 * r - 93.8 * g - 18.2 * b) / 255;
        }
      }
    }
    let text = '';
    for (let at = 0; at < yuv.length; at += 8192) {
      text += String.fromCharCode(...yuv.subarray(at, at + 8192));
    }
    return btoa(text);
  }, photo());
  const frame = Buffer.from(base64, 'base64');
  const head = Buffer.from('YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420jpeg\n');
  const mark = Buffer.from('FRAME\n');
  return Buffer.concat([head, ...Array.from({ length: 8 }, () => [mark, frame]).flat()]);
}
