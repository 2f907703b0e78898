// temporary
import { launchChromium } from '../scripts/chromium.mjs';
import { serveStatic } from '../scripts/static.mjs';
const server = await serveStatic(new URL('../dist', import.meta.url).pathname);
const browser = await launchChromium();
const phone = process.argv[2] === 'phone';
const page = await browser.newPage({ viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }, ...(phone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }) });
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log('console', m.text().slice(0, 300)));
page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 400)));
const shot = (name) => page.screenshot({ path: `/tmp/webx/${phone ? 'p' : 'd'}-${name}.png`, fullPage: true });
const t0 = Date.now();
const lap = (n) => console.log(n, Date.now() - t0);
try {
await page.goto(server.url);
await page.waitForSelector('[data-document]', { timeout: 20000 }); lap('documents');
await shot('1-document');
await page.getByRole('searchbox').fill(process.argv[3] ?? 'us passport');
await page.waitForTimeout(800);
await shot('1b-search');
await page.locator('[data-document]').first().click();
await page.waitForSelector('[data-consent]'); 
await shot('2-photo');
await page.locator('[data-consent] button').click();
await page.locator('input[type=file]').first().setInputFiles('/tmp/webx/demo/photo.jpg');
await page.waitForSelector('[data-handle=chin]', { timeout: 60000 }); lap('handles');
await page.waitForTimeout(1500);
await shot('3-adjust');
await page.getByRole('button', { name: 'Check it' }).click();
await page.waitForSelector('[data-verdict]', { timeout: 20000 }).catch(() => console.log('no verdict'));
await page.waitForTimeout(500);
await shot('4-check');
await page.getByRole('button', { name: 'Save it' }).click();
await page.waitForSelector('[data-portal-file]', { timeout: 20000 });
await page.waitForTimeout(1000);
await shot('5-save');
} catch (e) { console.log(e.message); await shot('fail'); }
await browser.close(); await server.close();
