// SPDX-License-Identifier: Apache-2.0
// A larger network of the person's own, run by ONNX Runtime.
import { chromium, type Page, test as plain } from '@playwright/test';
import { chromiumPath, QUIET_FLAGS } from '../scripts/chromium.mjs';
import { serveStatic } from '../scripts/static.mjs';
import { greenScreen, manifest } from './onnxFile';
import { addPhoto, chooseDocument, DIST, expect, open, saved, test, toSave } from './site';

const SIDE = 128;
const RUNTIME = /\/assets\/(ort|onnx)[\w.-]*$/;

async function fill(page: Page, facts: object, network = greenScreen(SIDE)): Promise<void> {
  const card = page.locator('[data-slot]');
  await card.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Another one, with its own description' }).click();
  const files = card.locator('input[type=file]');
  await files.first().setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: manifest(SIDE, facts) });
  await files.last().setInputFiles({ name: 'own.onnx', mimeType: 'application/octet-stream', buffer: network });
  await card.getByRole('checkbox').check();
  await card.getByRole('button', { name: 'Check it and use it' }).click();
}

test('Studio cuts out with a network of one’s own, kept over a reload and named in the receipt', async ({ page, site }) => {
  await open(page, site, '/models');
  expect(site.requests.filter((request) => RUNTIME.test(request.path))).toEqual([]);
  await fill(page, {});
  const own = page.locator('[data-model=green-screen]');
  await expect(own).toHaveAttribute('data-state', 'kept');
  await expect(own).toContainText('Studio cuts people out with it.');
  expect(site.requests.some((request) => /\/assets\/ort-wasm-simd-threaded-[\w-]+\.wasm$/.test(request.path))).toBe(true);

  await page.reload();
  await open(page, site);
  await chooseDocument(page, 'generic-35x45');
  await addPhoto(page);
  await page.getByRole('button', { name: /Use #438edb/ }).click();
  await toSave(page);
  // Nothing is green, so nothing is background: the wall stays, where the base network would have put blue.
  const photo = (await saved(page, 'Download the photo')).bytes.toString('base64');
  const [red, green, blue] = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const context = new OffscreenCanvas(20, 20).getContext('2d')!;
    context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return [...context.getImageData(10, 10, 1, 1).data] as [number, number, number];
  }, photo);
  expect(Math.abs(red - 0x43) + Math.abs(green - 0x8e) + Math.abs(blue - 0xdb)).toBeGreaterThan(60);
  const receipt = JSON.parse((await saved(page, 'Download the receipt')).bytes.toString('utf8')) as {
    engine: { networks: { id: string; runner: string; sha256: string }[] };
  };
  const [used] = receipt.engine.networks.filter(({ id }) => id === 'green-screen');
  expect(used?.runner).toMatch(/^onnxruntime-web 1\.30\.0 wasm$/);
  expect(used?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(receipt.engine.networks.map(({ id }) => id)).not.toContain('selfie_segmentation');

  await open(page, site, '/models');
  await own.getByRole('button', { name: 'Delete' }).click();
  await expect(own).toHaveCount(0);
});

test('a network that is not what its description says is refused, with the reason', async ({ page, site }) => {
  await open(page, site, '/models');
  await fill(page, { sha256: '0'.repeat(64) });
  await expect(page.getByRole('alert')).toContainText('expected SHA-256 0000');
  await fill(page, { input: { width: 64, height: 64 } });
  await expect(page.getByRole('alert')).toContainText('This network cannot be used');
  await fill(page, {}, Buffer.from('no network at all'));
  await expect(page.getByRole('alert')).toContainText('This network cannot be used');
  await fill(page, { licence: '' });
  await expect(page.getByRole('alert')).toContainText('licence');
  await expect(page.locator('[data-model=green-screen]')).toHaveCount(0);
});

plain('what runs it cannot be fetched: it says so, and takes nothing', async ({ page }) => {
  const site = await serveStatic(DIST, { tamper: (path) => (/ort-wasm/.test(path) ? { status: 503 } : undefined) });
  await open(page, site, '/models');
  await fill(page, {});
  await expect(page.getByRole('alert')).toContainText('A network could not be fetched');
  await expect(page.locator('[data-model=green-screen]')).toHaveCount(0);
  await page.close();
  await site.close();
});

/** Chromium's own renderer in software stands for a graphics card; where this build of it has none, there is no adapter. */
const SOFTWARE_GPU = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan,WebGPU', '--use-vulkan=swiftshader', '--ignore-gpu-blocklist'];

plain('runs on WebGPU where the browser has an adapter, and as WebAssembly where it has none', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET_FLAGS, ...SOFTWARE_GPU] });
  const page = await browser.newPage({ locale: 'en-US' });
  const site = await serveStatic(DIST);
  await open(page, site, '/models');
  const adapter = await page.evaluate(async () => {
    const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
    return gpu !== undefined && (await gpu.requestAdapter()) !== null;
  });
  await fill(page, {});
  await expect(page.locator('[data-model=green-screen]')).toHaveAttribute('data-state', 'kept');
  const runtime = site.requests.map((request) => request.path).filter((path) => path.endsWith('.wasm') && RUNTIME.test(path));
  expect(runtime).toHaveLength(1);
  expect(runtime[0]).toMatch(adapter ? /asyncify/ : /threaded-[\w-]+\.wasm$/);
  await browser.close();
  await site.close();
});
