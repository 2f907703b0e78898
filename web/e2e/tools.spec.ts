// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from './setup';
import type { Page } from '@playwright/test';
import { colourAt, expect, give, jpegSize, open, PHOTO, saved, test } from './site';

const drop = (page: Page, file: string | string[]) =>
  give(page.locator('input[type=file]').first(), file);

test('resize', async ({ page, site }) => {
  await open(page, site, '/tools/resize');
  await drop(page, PHOTO);
  await page.getByLabel('Width in pixels').fill('320');
  await page.getByRole('button', { name: 'Resize' }).click();
  const [width] = jpegSize((await saved(page, 'Download')).bytes);
  expect(width).toBe(320);
});

test('crop', async ({ page, site }) => {
  await open(page, site, '/tools/crop');
  await drop(page, PHOTO);
  await page.getByText('1:1').click();
  await page.locator('[data-part=bottomRight]').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('button', { name: 'Crop' }).click();
  const [width, height] = jpegSize((await saved(page, 'Download')).bytes);
  expect(Math.abs(width - height)).toBeLessThanOrEqual(1);
});

test('compress to KB', async ({ page, site }) => {
  await open(page, site, '/tools/compress');
  await drop(page, PHOTO);
  await page.getByLabel('At most, in KB').fill('60');
  await page.getByRole('button', { name: 'Compress' }).click();
  const { bytes } = await saved(page, 'Download');
  expect(bytes.length).toBeLessThanOrEqual(60_000);
  expect(bytes.length).toBeGreaterThan(30_000);
});

test('convert', async ({ page, site }) => {
  await open(page, site, '/tools/convert');
  await drop(page, PHOTO);
  await page.getByText('PNG', { exact: true }).click();
  await page.getByRole('button', { name: 'Convert' }).click();
  const { bytes } = await saved(page, 'Download');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('background remover', async ({ page, site }) => {
  await open(page, site, '/tools/background');
  await drop(page, PHOTO);
  await page.getByRole('button', { name: 'Remove the background' }).click();
  const { bytes } = await saved(page, 'Download');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes[25]).toBe(6); // colour with alpha
  expect(await alphaAt(page, 0.02, 0.02)).toBe(0);
  expect(await alphaAt(page, 0.5, 0.5)).toBe(255);
  await page.getByText('Colour', { exact: true }).first().click();
  const colour = page.getByRole('textbox', { name: 'Colour' });
  await colour.fill('#ff0000');
  await colour.press('Tab');
  await page.getByRole('button', { name: 'Remove the background' }).click();
  const onColour = await saved(page, 'Download');
  expect(onColour.bytes[25]).toBe(2); // colour alone
  const result = page.getByRole('img', { name: 'The result' });
  expect(await colourAt(result, 0.02, 0.02)).toEqual([255, 0, 0]);
  expect(await colourAt(result, 0.5, 0.5)).not.toEqual([255, 0, 0]);
});

function alphaAt(page: Page, x: number, y: number): Promise<number> {
  return page.getByRole('img', { name: 'The result' }).evaluate(
    (canvas: HTMLCanvasElement, at) =>
      canvas.getContext('2d')!.getImageData(Math.floor(at.x * canvas.width), Math.floor(at.y * canvas.height), 1, 1).data[3]!,
    { x, y },
  );
}

test('signature', async ({ page, site }) => {
  await open(page, site, '/tools/signature');
  await drop(page, join(FILES, 'signature.png'));
  await page.getByLabel('Width in pixels').fill('300');
  await page.getByLabel('Height in pixels').fill('80');
  await page.getByRole('button', { name: 'Clean the signature' }).click();
  const { bytes } = await saved(page, 'Download');
  expect(jpegSize(bytes)).toEqual([300, 80]);
  expect(bytes.length).toBeLessThanOrEqual(20_000);
});

test('metadata', async ({ page, site }) => {
  await open(page, site, '/tools/metadata');
  await drop(page, join(FILES, 'untouched-us-passport.jpg'));
  await page.getByRole('button', { name: 'Take all of it out' }).click();
  await expect(page.locator('[data-cleaned]')).toBeVisible();
  const { bytes } = await saved(page, 'Download');
  expect(bytes.includes('Exif')).toBe(false);
});

test('verify: true crop, and another picture', async ({ page, site }) => {
  await open(page, site, '/tools/verify');
  const inputs = page.locator('input[type=file]');
  await give(inputs.nth(0), PHOTO);
  await give(inputs.nth(1), join(FILES, 'untouched-us-passport.jpg'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('[data-verification]')).toHaveAttribute('data-verification', 'untouched', { timeout: 120_000 });
  await give(inputs.nth(1), join(FILES, 'studio-generic-35x45.jpg'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('[data-verification=altered]')).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('[data-verification=altered]')).toContainText('The background was replaced');
});

test('verify: a receipt of another file makes no alteration of an untouched photo', async ({ page, site }) => {
  await open(page, site, '/tools/verify');
  const inputs = page.locator('input[type=file]');
  await give(inputs.nth(0), PHOTO);
  await give(inputs.nth(1), join(FILES, 'untouched-us-passport.jpg'));
  await give(inputs.nth(2), join(FILES, 'studio.receipt.json'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('[data-verification]')).toHaveAttribute('data-verification', 'untouched');
  const receipt = page.locator('[data-receipt=differs]');
  await expect(receipt).toContainText('another file than the receipt');
  await expect(receipt).toContainText('new background');
  await give(inputs.nth(2), join(FILES, 'untouched.receipt.json'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('[data-receipt=agrees]')).toContainText('declares no change');
});

test('print sheet of two sizes', async ({ page, site }) => {
  await open(page, site, '/tools/sheet');
  await drop(page, [PHOTO, join(FILES, 'studio-generic-35x45.jpg')]);
  await expect(page.getByLabel('Width in mm')).toHaveCount(2);
  await page.getByLabel('Copies').first().fill('2');
  await page.getByRole('button', { name: 'Make the sheet' }).click();
  expect((await saved(page, 'Download the sheet')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('compare two documents', async ({ page, site }) => {
  await open(page, site, '/tools/compare');
  for (const [label, id] of [['First document', 'us-passport'], ['Second document', 'gb-passport']] as const) {
    await page.getByLabel(label).first().fill(id);
    await page.locator(`[role=option][data-document=${id}]`).click();
  }
  await expect(page.locator('[data-compare]')).toContainText('differs');
});

test('batch', async ({ page, site }) => {
  await open(page, site, '/tools/batch');
  await page.getByLabel('Document for all photos').first().fill('generic-35x45');
  await page.locator('[role=option][data-document=generic-35x45]').click();
  await drop(page, [PHOTO, join(FILES, 'wall.png')]);
  await page.getByRole('button', { name: 'Make them all' }).click();
  await expect(page.getByText('No face was found')).toBeVisible({ timeout: 120_000 });
  const { bytes } = await saved(page, 'Download the ZIP');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('photo-generic-35x45.jpg')).toBe(true);
  expect(bytes.includes('report.csv')).toBe(true);
  expect(readFileSync(PHOTO).length).toBeGreaterThan(0);
});
