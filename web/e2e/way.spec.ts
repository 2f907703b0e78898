// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addPhoto, chooseDocument, colourAt, expect, give, jpegSize, open, saved, test, toSave } from './site';

const DOCUMENTS: readonly [id: string, track: 'untouched' | 'studio'][] = [
  ['us-passport', 'untouched'],
  ['gb-passport', 'untouched'],
  ['fr-passport', 'untouched'],
  ['generic-35x45', 'studio'],
  ['cn-1-inch', 'studio'],
  ['jp-resume', 'studio'],
];

for (const [id, track] of DOCUMENTS) {
  test(`from document to file: ${id}, ${track}`, async ({ page, site }) => {
    await open(page, site);
    await chooseDocument(page, id);
    await addPhoto(page);
    await toSave(page);
    const photo = await saved(page, 'Download the photo');
    const receipt = JSON.parse((await saved(page, 'Download the receipt')).bytes.toString('utf8'));
    expect(JSON.stringify(receipt)).toContain(track);
    expect(JSON.stringify(receipt)).toContain(id);
    const [width, height] = jpegSize(photo.bytes);
    expect(photo.name).toBe(`${id}-${width}x${height}.jpg`);
    expect([photo.bytes.at(-2), photo.bytes.at(-1)]).toEqual([0xff, 0xd9]);
    if ((await page.locator('[data-sheet]').count()) > 0) {
      await page.getByRole('button', { name: 'Make the sheet' }).click();
      const sheet = await saved(page, 'Download the sheet');
      expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
}

test('the check tells a verdict, and the report holds it', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('[data-verdict]').waitFor();
  await expect(page.locator('[data-check]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save it' }).click();
  const report = JSON.parse((await saved(page, 'Download the report')).bytes.toString('utf8'));
  expect(Object.keys(report).length).toBeGreaterThan(1);
});

for (const language of ['en', 'ar'] as const) {
  test.describe(language, () => {
    test.use({ locale: language });
    test('the report to read is one page that asks for nothing and runs nothing', async ({ page, site, context }, info) => {
      const words = JSON.parse(readFileSync(join(import.meta.dirname, `../src/shared/i18n/${language}.json`), 'utf8'));
      await open(page, site);
      await chooseDocument(page, 'us-passport');
      await addPhoto(page);
      await page.goto(`${site.url}/#/make/save`);
      await page.locator('[data-portal-file]').waitFor();
      await expect(page.getByText(words['save.read_what'])).toBeVisible();
      const file = await saved(page, words['save.read']);
      expect(file.name).toMatch(/^us-passport-\d+x\d+-report\.html$/);
      const text = file.bytes.toString('utf8');
      expect(text).not.toContain('<script');
      expect(text).not.toMatch(/https?:/);
      expect([...text.matchAll(/\b(?:src|href)="([^"]{0,23})/g)].map((match) => match[1])).toEqual(['data:image/jpeg;base64,']);

      const path = info.outputPath('report.html');
      writeFileSync(path, file.bytes);
      const report = await context.newPage();
      const asked: string[] = [];
      const told: string[] = [];
      report.on('request', (request) => asked.push(request.url().slice(0, 5)));
      report.on('console', (message) => told.push(message.text()));
      await report.setViewportSize({ width: 390, height: 844 });
      await report.goto(pathToFileURL(path).href);
      expect(asked).toEqual(['file:']);
      expect(told).toEqual([]);
      await expect(report.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await expect(report.locator('.verdict')).toContainText(words['verdict.unsure']);
      await expect(report.locator('li.finding.met .outcome').first()).toHaveText(words['outcome.met']);
      await expect(report.locator('li.finding.not_assessed .outcome').first()).toHaveText(words['outcome.not_assessed']);
      expect(await report.locator('img').evaluate((image: HTMLImageElement) => Math.max(image.naturalWidth, image.naturalHeight))).toBe(1000);
      expect(await report.evaluate(() => document.documentElement.scrollWidth), 'width on a phone').toBe(390);
      await report.close();
    });
  });
}

test('handles move by key and by finger, and moves can be taken back', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  const value = page.locator('[data-met]').first();
  const before = await value.innerText();
  const chin = page.locator('[data-handle=chin]');
  await chin.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(undo).toBeEnabled();
  await expect(value).not.toHaveText(before);
  await undo.click();
  await expect(undo).toBeDisabled();
  const grip = page.locator('[data-handle=crown] circle').last();
  await grip.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await grip.boundingBox();
  if (box === null) {
    throw new Error('expected the crown to be seen');
  }
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 30, { steps: 6 });
  await expect(page.locator('[aria-busy] canvas').first()).toBeVisible(); // the portrait as it was
  await page.mouse.up();
  await expect(undo).toBeEnabled();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
});

test('Studio against a rule needs a word for it, and the receipt has it', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.getByRole('button', { name: 'Replace the background…' }).click();
  const go = page.getByRole('button', { name: 'Replace it', exact: true });
  await expect(go).toBeDisabled();
  await page.getByRole('checkbox').check();
  await go.click();
  await expect(page.getByText('You chose to change the picture')).toBeVisible();
  await toSave(page);
  const receipt = (await saved(page, 'Download the receipt')).bytes.toString('utf8');
  expect(receipt).toContain('I understand that the photo can be refused');
});

test('Studio: colour, and before and after', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  await page.getByRole('button', { name: /Use #438edb/ }).click();
  await expect(page.getByRole('button', { name: /Use #438edb/ })).toHaveAttribute('aria-pressed', 'true');
  const slider = page.getByRole('slider', { name: 'How much of the photo as it was' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveValue('0');
});

test('Studio: the brush takes away and gives back, and the trust map shows', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  await page.getByRole('button', { name: /Use #438edb/ }).click();
  const portrait = page.getByRole('img', { name: 'After', exact: true });
  const isBlue = async (x: number, y: number) => {
    const [red, green, blue] = await colourAt(portrait, x, y);
    return Math.abs(red - 0x43) + Math.abs(green - 0x8e) + Math.abs(blue - 0xdb) < 24;
  };
  await expect.poll(() => isBlue(0.06, 0.06)).toBe(true);
  expect(await isBlue(0.5, 0.5)).toBe(false);
  await page.getByRole('switch', { name: 'Mend the cut-out with a brush' }).click();
  const pad = page.getByRole('application');
  const drag = async (from: [number, number], to: [number, number]) => {
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 8 });
    await page.mouse.up();
  };
  await page.getByText('Background', { exact: true }).last().click();
  await drag([0.42, 0.5], [0.58, 0.5]);
  await expect.poll(() => isBlue(0.5, 0.5)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => isBlue(0.5, 0.5)).toBe(false);
  await page.getByText('Person', { exact: true }).last().click();
  await drag([0.04, 0.06], [0.12, 0.06]);
  await expect.poll(() => isBlue(0.08, 0.06)).toBe(false);
  // By key: the brush stands in the middle of the pad, where the person is.
  await page.getByText('Background', { exact: true }).last().click();
  await pad.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await isBlue(0.1, 0.06)) || (await isBlue(0.12, 0.06))).toBe(true);
  const orange = () =>
    pad.locator('xpath=..').locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        count += data[at]! > data[at + 2]! + 40 ? 1 : 0;
      }
      return count / (canvas.width * canvas.height);
    });
  expect(await orange()).toBe(0);
  await page.getByRole('switch', { name: 'Show where the cut-out is unsure' }).click();
  await expect.poll(orange).toBeGreaterThan(0.001);
  expect(await orange()).toBeLessThan(0.5);
});

test('the check shows on the photo what a finding is about', async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await addPhoto(page);
  await page.getByRole('button', { name: 'Check it' }).click();
  const eyes = page.locator('[data-check=EyesOpen]');
  await eyes.getByRole('button', { name: 'Show' }).click();
  const picture = page.getByRole('img', { name: 'The photo with the places that were found' });
  const whole = (await picture.boundingBox())!;
  const regions = await picture.locator('xpath=..').locator('rect').all();
  expect(regions.length).toBeGreaterThan(0);
  for (const region of regions) {
    const box = (await region.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(whole.x);
    expect(box.x + box.width).toBeLessThanOrEqual(whole.x + whole.width);
    // The painted portrait's eyes lie in the middle third of its height.
    expect((box.y + box.height / 2 - whole.y) / whole.height).toBeGreaterThan(0.33);
    expect((box.y + box.height / 2 - whole.y) / whole.height).toBeLessThan(0.67);
  }
  await eyes.getByRole('button', { name: 'Hide' }).click();
});

test('two people: the page asks whose photo it is', async ({ page, site }) => {
  const { FILES } = await import('./setup');
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), `${FILES}/two.png`);
  await page.getByRole('button', { name: 'Face 1 from the left' }).click();
  await page.locator('[data-handle=chin]').waitFor();
});

test('nobody in the picture: it says so', async ({ page, site }) => {
  const { FILES } = await import('./setup');
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await page.locator('[data-consent] button').click();
  await give(page.locator('input[type=file]').first(), `${FILES}/wall.png`);
  await expect(page.getByRole('alert')).toContainText('No face was found');
});

test("a child's photo asks for the guardian, and documents used last come first", async ({ page, site }) => {
  await open(page, site);
  await chooseDocument(page, 'us-passport');
  await page.locator('[data-consent] button').click();
  await page.getByText("A child's").click();
  await expect(page.locator('input[type=file]').first()).toBeDisabled();
  await page.getByRole('checkbox').check();
  await expect(page.locator('input[type=file]').first()).toBeEnabled();
  await page.goto(`${site.url}/#/`);
  await expect(page.getByRole('region', { name: 'Used last' }).locator('[data-document]').first()).toHaveAttribute('data-document', 'us-passport');
});
