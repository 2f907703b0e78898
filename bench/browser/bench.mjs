// SPDX-License-Identifier: Apache-2.0
// The page in Chromium: how long a photo takes, whether the page stays free, how much memory it needs, and what loading
// costs; beside MediaPipe's own packages on the same photos, in turns. Prints a table.
//
//   node bench/browser/bench.mjs [PHOTO …]     after building web/ and its lab; without photos, a painted portrait
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { launchChromium } from '../../web/scripts/chromium.mjs';
import { serveStatic } from '../../web/scripts/static.mjs';
import { MemoryWatch, processorMs } from './processes.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const work = join(root, 'target/bench-browser');
const ROUNDS = Number(process.env.LIKENESS_ROUNDS ?? 5);
const NEXT = 3;
const MEGA = 1e6;
const UNTOUCHED = { document: 'us-passport', track: { kind: 'untouched' } };
const STUDIO = { document: 'generic-35x45', track: { kind: 'studio', backdrop: { kind: 'plain', colour: '#ffffff' } } };

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const worst = (values) => Math.max(...values);
const ms = (values) => `${Math.round(median(values))} ms (${Math.round(Math.min(...values))}–${Math.round(worst(values))})`;
const mb = (values) => `${Math.round(median(values) / MEGA)} MB (at most ${Math.round(worst(values) / MEGA)})`;

function say(line) {
  console.error(`bench: ${line}`);
}

// Photos: given ones as they are, else the painted portrait at two sizes, with the grain that a sensor leaves.
async function photos(given) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'mediapipe/photos'), { recursive: true });
  mkdirSync(join(work, 'lab'), { recursive: true });
  execFileSync(join(root, 'likeness'), ['demo', '-o', work], { stdio: ['ignore', 'ignore', 'inherit'] });
  const browser = await launchChromium();
  const tab = await browser.newPage();
  const base64 = readFileSync(join(work, 'photo.jpg')).toString('base64');
  for (const [name, width, height] of [['12.jpg', 3000, 4000], ['50.jpg', 6120, 8160]]) {
    const jpeg = await tab.evaluate(paint, [base64, width, height]);
    writeFileSync(join(work, name), Buffer.from(jpeg, 'base64'));
  }
  await browser.close();
  const twelve = given.length > 0 ? given : [join(work, '12.jpg')];
  return { twelve, fifty: join(work, '50.jpg') };
}

/** Runs in the page. */
async function paint([base64, width, height]) {
  const image = new Image();
  image.src = `data:image/jpeg;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  let state = 12_345;
  for (let top = 0; top < height; top += 500) {
    const rows = context.getImageData(0, top, width, Math.min(500, height - top));
    for (let at = 0; at < rows.data.length; at += 4) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      const grain = ((state >>> 24) & 7) - 3.5;
      rows.data[at] += grain;
      rows.data[at + 1] += grain;
      rows.data[at + 2] += grain;
    }
    context.putImageData(rows, 0, top);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

/**
 * A fresh browser with an address of its own; gives what `act` gave and, if `watched`, the peak of memory: to look at it holds
 * the browser up.
 *
 * @param prepare what is done on a page of its own before
 */
async function fresh(url, act, { watched = true, prepare } = {}) {
  const mark = `likeness-bench-${process.pid}-${Date.now()}`;
  const browser = await launchChromium([`--user-agent=${mark}`]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  if (prepare !== undefined) {
    const before = await context.newPage();
    await prepare(before);
    await before.close();
  }
  const tab = await context.newPage();
  const watch = new MemoryWatch(mark);
  try {
    await tab.addInitScript(() => {
      // From an event on the page to the frame that shows what was asked for; the test's own looks come too late for that.
      globalThis.timed = (event, selector) =>
        new Promise((resolve) => {
          document.addEventListener(
            event,
            () => {
              const start = performance.now();
              const look = () => {
                if (document.querySelector(selector) !== null) {
                  observer.disconnect();
                  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
                }
              };
              const observer = new MutationObserver(look);
              observer.observe(document.body, { subtree: true, childList: true, attributes: true });
            },
            { capture: true, once: true },
          );
        });
      globalThis.longTasks = [];
      const observe = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
      observe('longtask', (entry) => globalThis.longTasks.push(entry.duration));
      globalThis.visit = { contentMs: 0, largestMs: 0, shift: 0 };
      observe('paint', (entry) => {
        globalThis.visit.contentMs = entry.name === 'first-contentful-paint' ? entry.startTime : globalThis.visit.contentMs;
      });
      observe('largest-contentful-paint', (entry) => {
        globalThis.visit.largestMs = entry.startTime;
      });
      observe('layout-shift', (entry) => {
        globalThis.visit.shift += entry.hadRecentInput ? 0 : entry.value;
      });
    });
    if (watched) {
      watch.start();
    }
    await tab.goto(url);
    const result = await act(tab, mark);
    return { ...result, longTasks: await tab.evaluate(() => globalThis.longTasks), ...(watched ? watch.stop() : {}) };
  } finally {
    watch.stop();
    await browser.close();
  }
}

/** The engine's bridge alone: file in, file and receipt out. The networks are there; its code has not run. */
function engineAlone(lab, file, wish, watched = true) {
  const act = async (tab, mark) => {
    await tab.waitForFunction(() => globalThis.Engine !== undefined);
    await tab.evaluate(async (url) => {
      globalThis.photo = await (await fetch(url)).blob();
      globalThis.engine = await globalThis.Engine.open();
      await globalThis.engine.models.fetch();
    }, `photos/${basename(file)}`);
    const runs = await inTurns(mark, NEXT, () =>
      tab.evaluate(async (request) => {
        const start = performance.now();
        const handle = await globalThis.engine.load(globalThis.photo, 'photo.jpg');
        const loaded = performance.now();
        const made = await globalThis.engine.make({ ...request, photo: handle.id });
        const end = performance.now();
        await globalThis.engine.release(handle);
        return { ms: end - start, decodeMs: loaded - start, findMs: made.times.find, makeMs: made.times.make, bytes: made.bytes.length };
      }, wish),
    );
    const memory = await tab.evaluate(() => performance.measureUserAgentSpecificMemory?.());
    return { runs, afterwards: memory?.bytes };
  };
  return fresh(`${lab.url}/lab.html`, act, { watched });
}

/** One run, and `again` more, each with the processor's time that the whole browser took for it. */
async function inTurns(mark, again, act) {
  const runs = [];
  for (let run = 0; run <= again; run++) {
    const before = processorMs(mark);
    const result = await act();
    runs.push({ ...result, cpuMs: processorMs(mark) - before });
  }
  return runs;
}

/** The page as a person uses it: from the chosen file to the portrait on the screen, and on to the file to download. */
function wholePage(site, file, document, watched = true) {
  const prepare = async (tab) => {
    await tab.goto(`${site.url}/#/models`);
    await tab.getByRole('button', { name: 'Fetch the base networks' }).click();
    await tab.locator('[data-state=kept]').nth(2).waitFor();
  };
  const act = async (tab) => {
    const opened = Date.now();
    await tab.goto(`${site.url}/#/`);
    await tab.locator('[data-document]').first().waitFor();
    const listMs = Date.now() - opened;
    await tab.getByRole('searchbox').fill(document);
    await tab.locator(`[data-document="${document}"]`).first().click();
    await tab.waitForURL(/make\/photo/);
    const chosenMs = Date.now() - opened - listMs;
    await tab.locator('[data-consent] button').click();
    const input = tab.locator('input[type=file][accept*=image]').first();
    const times = [];
    for (let run = 0; run < 2; run++) {
      if (run > 0) {
        await tab.goto(`${site.url}/#/make/photo`);
      }
      await input.waitFor({ state: 'attached' });
      // The first photo's portrait is gone by then: the step is mounted anew.
      times.push(await timed(tab, 'change', '[aria-busy=false] canvas', () => input.setInputFiles(file)));
      await tab.waitForURL(/make\/adjust/);
    }
    const press = (name) => () => tab.getByRole('button', { name }).click();
    const checkMs = await timed(tab, 'click', '[data-verdict]', press('Check it'));
    const saveMs = await timed(tab, 'click', '[data-portal-file]', press('Save it'));
    return { listMs, chosenMs, firstMs: times[0], nextMs: times[1], checkMs, saveMs };
  };
  return fresh('about:blank', act, { watched, prepare });
}

/** Milliseconds from the event that `act` leads to, to the frame that shows what `selector` names. */
async function timed(tab, event, selector, act) {
  await tab.evaluate(
    ([type, wanted]) => {
      globalThis.shown = globalThis.timed(type, wanted);
    },
    [event, selector],
  );
  await act();
  return tab.evaluate(() => globalThis.shown);
}

/** A first visit, nothing kept yet: what the browser itself notes of it, as Lighthouse reads it. */
function firstVisit(site) {
  return fresh(site.url, async (tab) => {
    await tab.locator('[data-document]').first().waitFor();
    await tab.waitForLoadState('networkidle');
    const visit = await tab.evaluate(() => globalThis.visit);
    const tasks = await tab.evaluate(() => globalThis.longTasks);
    return { ...visit, blockedMs: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0) };
  });
}

function mediaPipe(site, file, watched) {
  const act = async (tab, mark) => {
    await tab.waitForFunction(() => globalThis.look !== undefined && globalThis.FaceDetection !== undefined);
    return { runs: await inTurns(mark, 1, () => tab.evaluate((url) => globalThis.look(url), `photos/${basename(file)}`)) };
  };
  return fresh(`${site.url}/mediapipe.html`, act, { watched });
}

/** Time from a browser that is left alone, memory from another one that is watched. */
async function twice(run) {
  const timed = await run(false);
  const { rendererPeak, treePeak } = await run(true);
  return { ...timed, rendererPeak, treePeak };
}

function row(name, bar, values) {
  console.log(`| ${[name, ...values, bar].join(' | ')} |`);
}

const given = process.argv.slice(2);
const { twelve, fifty } = await photos(given);
// The lab with the photos beside it, and MediaPipe's packages as models/ fetched them.
const lab = join(work, 'lab');
cpSync(join(root, 'web/generated/lab'), lab, { recursive: true });
mkdirSync(join(lab, 'photos'), { recursive: true });
for (const file of [...twelve, fifty]) {
  cpSync(file, join(lab, 'photos', basename(file)));
  cpSync(file, join(work, 'mediapipe/photos', basename(file)));
}
for (const name of ['mediapipe.html', 'mediapipe.js']) {
  cpSync(join(here, name), join(work, 'mediapipe', name));
}
const packages = join(root, 'node_modules/@mediapipe');
if (!existsSync(packages)) {
  throw new Error(`expected MediaPipe's packages in ${packages}; building models/ fetches them`);
}
symlinkSync(packages, join(work, 'mediapipe/packages'));

const labSite = await serveStatic(lab);
const pageSite = await serveStatic(join(root, 'web/dist'));
const peerSite = await serveStatic(join(work, 'mediapipe'), { policy: '' });
const blank = await fresh('about:blank', async () => ({}));
const seen = { untouched: [], studio: [], page: [], pageStudio: [], peer: [], visits: [] };
try {
  for (let round = 0; round < ROUNDS; round++) {
    seen.visits.push(await firstVisit(pageSite));
    for (const file of twelve) {
      say(`round ${round + 1} of ${ROUNDS}, ${basename(file)}, load ${loadavg()[0].toFixed(1)}`);
      seen.untouched.push(await twice((watched) => engineAlone(labSite, file, UNTOUCHED, watched)));
      seen.peer.push(await twice((watched) => mediaPipe(peerSite, file, watched)));
      seen.studio.push(await twice((watched) => engineAlone(labSite, file, STUDIO, watched)));
      seen.page.push(await twice((watched) => wholePage(pageSite, file, UNTOUCHED.document, watched)));
      seen.pageStudio.push(await twice((watched) => wholePage(pageSite, file, STUDIO.document, watched)));
    }
  }
  const big = await engineAlone(labSite, fifty, UNTOUCHED).catch((error) => ({ refused: error.message }));

  const [cpu] = cpus();
  console.log(`${cpus().length} × ${cpu.model}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}; ${ROUNDS} fresh browsers each, medians (least–most).`);
  console.log(`Photos: ${twelve.map((file) => `${basename(file)} ${(readFileSync(file).length / MEGA).toFixed(1)} MB`).join(', ')}.\n`);
  const first = (runs) => runs.map((run) => run.runs[0].ms);
  const next = (runs) => runs.map((run) => median(run.runs.slice(1).map((one) => one.ms)));
  const part = (runs, name, later) => runs.map((run) => (later ? median(run.runs.slice(1).map((one) => one[name])) : run.runs[0][name]));
  console.log('| 12-megapixel photo | Untouched | Studio | MediaPipe, face and mask | bar |\n|---|---|---|---|---|');
  const engines = [seen.untouched, seen.studio, seen.peer];
  row('first, code cold: file in, file and receipt out', '≤ 3000 ms', engines.map((runs) => ms(first(runs))));
  row('… decode', '', engines.map((runs) => ms(part(runs, 'decodeMs', false))));
  row('… find', '', [seen.untouched, seen.studio].map((runs) => ms(part(runs, 'findMs', false))).concat(ms(seen.peer.map((run) => run.runs[0].faceMs + run.runs[0].maskMs))));
  row('… compose and encode', '', [seen.untouched, seen.studio].map((runs) => ms(part(runs, 'makeMs', false))).concat('–'));
  row('… processor time, all of the browser', '', engines.map((runs) => ms(part(runs, 'cpuMs', false))));
  row('next', '≤ 1000 ms', engines.map((runs) => ms(next(runs))));
  row('… decode', '', engines.map((runs) => ms(part(runs, 'decodeMs', true))));
  row('… processor time, all of the browser', '', engines.map((runs) => ms(part(runs, 'cpuMs', true))));
  row('renderer, peak resident', '≤ 500 MB', engines.map((runs) => mb(runs.map((run) => run.rendererPeak))));
  row('all of the browser, peak proportional', '', engines.map((runs) => mb(runs.map((run) => run.treePeak))));
  row('longest task of the main thread', '≤ 100 ms', engines.map((runs) => `${Math.round(worst(runs.flatMap((run) => [0, ...run.longTasks])))} ms`));
  console.log(`\nMediaPipe found ${seen.peer[0].runs[0].faces} face(s) and a person on ${(100 * seen.peer[0].runs[0].inside).toFixed(0)} % of the picture.`);
  console.log(`A blank page: renderer ${mb([blank.rendererPeak])}, all of the browser ${mb([blank.treePeak])}.`);
  const after = seen.untouched.map((run) => run.afterwards).filter((bytes) => bytes !== undefined);
  if (after.length > 0) {
    console.log(`measureUserAgentSpecificMemory once the photos were released: ${mb(after)}.`);
  }
  console.log('\n| the page | us-passport, Untouched | generic-35x45, Studio | bar |\n|---|---|---|---|');
  const pages = [seen.page, seen.pageStudio];
  const all = (name) => pages.map((runs) => ms(runs.map((run) => run[name])));
  row('opened again: list of documents', '', all('listMs'));
  row('… searched, chosen', '', all('chosenMs'));
  row('first photo, code cold: portrait on the screen', '≤ 3000 ms', all('firstMs'));
  row('next photo', '≤ 1000 ms', all('nextMs'));
  row('checked', '', all('checkMs'));
  row('file to download', '', all('saveMs'));
  row('longest task of the main thread', '≤ 100 ms', pages.map((runs) => `${Math.round(worst(runs.flatMap((run) => [0, ...run.longTasks])))} ms`));
  row('renderer, peak resident', '≤ 500 MB', pages.map((runs) => mb(runs.map((run) => run.rendererPeak))));
  row('all of the browser, peak proportional', '', pages.map((runs) => mb(runs.map((run) => run.treePeak))));
  const visits = (name) => seen.visits.map((visit) => visit[name]);
  console.log('\n| a first visit, nothing kept | | as good by Lighthouse |\n|---|---|---|');
  row('first contentful paint', '≤ 1800 ms', [ms(visits('contentMs'))]);
  row('largest contentful paint', '≤ 2500 ms', [ms(visits('largestMs'))]);
  row('total blocking time', '≤ 200 ms', [ms(visits('blockedMs'))]);
  row('cumulative layout shift', '≤ 0.1', [median(visits('shift')).toFixed(3)]);
  console.log(
    big.refused === undefined
      ? `\n50 megapixels (${(readFileSync(fifty).length / MEGA).toFixed(1)} MB): made in ${Math.round(big.runs[0].ms)} ms, then ${Math.round(big.runs[1].ms)} ms; renderer ${mb([big.rendererPeak])}.`
      : `\n50 megapixels: refused, ${big.refused}`,
  );
  console.log('');
  console.log(execFileSync('node', [join(root, 'web/scripts/size.mjs')], { encoding: 'utf8' }).split('\n').filter((line) => line.startsWith('first load')).join('\n'));
} finally {
  await Promise.all([labSite.close(), pageSite.close(), peerSite.close()]);
}
