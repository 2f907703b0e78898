// SPDX-License-Identifier: Apache-2.0
// The engine where the browser lacks something: without room to store, without IndexedDB, without shared memory, with
// broken downloads, and stopped in the middle.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openLab } from './lab.mjs';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const photo = readFileSync(join(dirname(web), 'testkit/target/browser-cases/baseline.jpg')).toString('base64');
const assets = join(web, 'generated/lab/assets');
const workerFile = readdirSync(assets).find((name) => /^main-.*\.js$/.test(name));

/** Runs `act` (with Engine and the photo's bytes) on a page that was opened so. */
async function on(options, act, prepare = async () => undefined) {
  const lab = await openLab(options);
  try {
    await prepare(lab);
    const file = `new Blob([Uint8Array.from(atob('${photo}'), (c) => c.charCodeAt(0))])`;
    return await lab.tab.evaluate(`(${act.toString()})(globalThis.Engine, ${file})`);
  } finally {
    await lab.close();
  }
}

const noNetworks = (path) => (path.endsWith('.tflite') ? { status: 503 } : undefined);

const brokenMesh = (path) => (path.includes('face_landmark') ? { body: Buffer.alloc(1_241_896) } : undefined);
const noDetector = (path) => (path.includes('short_range') ? { status: 503 } : undefined);

async function makes(Engine, file) {
  const engine = await Engine.open();
  const handle = await engine.load(file, 'photo.jpg');
  const made = await engine.make({ photo: handle.id, document: 'de-passport', track: { kind: 'untouched' } });
  const states = (await engine.models.list()).map((model) => model.state);
  return { bytes: made.bytes.length, states, isolated: crossOriginIsolated };
}

async function fails(Engine, file) {
  const engine = await Engine.open();
  const handle = await engine.load(file, 'photo.jpg');
  try {
    await engine.find(handle, { kind: 'only' }, 'untouched');
    return { code: 'none' };
  } catch (error) {
    return { code: error.code, model: error.args?.model };
  }
}

let usual;
before(async () => {
  usual = await on({}, makes);
});

test('keeps the networks where it may', () => {
  assert.ok(usual.bytes > 10_000);
  assert.equal(usual.isolated, true);
  assert.equal(usual.states.filter((state) => state === 'kept').length, 3);
});

test('works with the storage full, from memory', async () => {
  const full = await on({}, makes, async (lab) => {
    const session = await lab.tab.context().newCDPSession(lab.tab);
    await session.send('Storage.overrideQuotaForOrigin', { origin: lab.server.url, quotaSize: 1000 });
  });
  assert.equal(full.bytes, usual.bytes);
  assert.equal(full.states.filter((state) => state === 'memory').length, 3);
});

test('works without IndexedDB', async () => {
  const script = readFileSync(join(assets, workerFile), 'utf8');
  const denial = "Object.defineProperty(self,'indexedDB',{get(){throw new DOMException('denied','SecurityError')}});";
  const tamper = (path) => (path.endsWith(workerFile) ? { body: denial + script } : undefined);
  const without = await on({ tamper }, makes);
  assert.equal(without.bytes, usual.bytes);
  assert.equal(without.states.filter((state) => state === 'memory').length, 3);
});

test('works without shared memory', async () => {
  const alone = await on({ isolated: false }, makes);
  assert.equal(alone.isolated, false);
  assert.equal(alone.bytes, usual.bytes);
});

test('refuses a network that came broken', async () => {
  assert.deepEqual(await on({ tamper: brokenMesh }, fails), { code: 'MODEL_CORRUPT', model: 'face_landmark' });
});

test('says which network cannot be reached', async () => {
  assert.deepEqual(await on({ tamper: noDetector }, fails), { code: 'MODEL_UNREACHABLE', model: 'face_detection_short_range' });
});

test('decodes without any network', async () => {
  const size = await on({ tamper: noNetworks }, async (Engine, file) => (await (await Engine.open()).load(file)).size);
  assert.deepEqual(size, { width: 640, height: 800 });
});

for (const isolated of [true, false]) {
  test(`stops, and goes on, ${isolated ? 'with' : 'without'} shared memory`, async () => {
    const outcome = await on({ isolated }, async (Engine, file) => {
      const engine = await Engine.open();
      await engine.models.fetch();
      const handle = await engine.load(file, 'photo.jpg');
      const stop = new AbortController();
      const request = { photo: handle.id, document: 'generic-35x45', track: { kind: 'untouched' } };
      const call = engine.make(request, { signal: stop.signal, onProgress: () => stop.abort() });
      const name = await call.then(
        () => 'made',
        (error) => error.name,
      );
      const made = await engine.make(request);
      return { name, bytes: made.bytes.length > 0 };
    });
    assert.deepEqual(outcome, { name: 'AbortError', bytes: true });
  });
}

test('tells damage from a photo', async () => {
  const code = await on({}, async (Engine, file) => {
    const half = file.slice(0, file.size / 2);
    return (await Engine.open()).load(half).then(
      () => 'loaded',
      (error) => error.code,
    );
  });
  assert.equal(code, 'DAMAGED');
});

/** Loads files at the same time; says in which order they came, and whether each has the pixels that it has when loaded alone. */
async function together(Engine) {
  const paint = async (width, height, colour) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height / 2);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  };
  const pixels = async (engine, handle) => {
    const digest = await crypto.subtle.digest('SHA-256', (await engine.thumbnail(handle, 4000)).rgba);
    return [...new Uint8Array(digest)].join();
  };
  // Two of one size, so that one could pass for the other; the first takes longest.
  const large = await paint(3000, 2000, '#c04020');
  const files = { large, half: large.slice(0, large.size / 2), red: await paint(640, 800, '#c04020'), blue: await paint(640, 800, '#2040c0') };
  const alone = {};
  for (const name of ['large', 'red', 'blue']) {
    const engine = await Engine.open();
    alone[name] = await pixels(engine, await engine.load(files[name]));
  }
  const engine = await Engine.open();
  const order = [];
  const outcomes = await Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      const late = new Promise((done) => setTimeout(done, 20_000, 'no answer'));
      const handle = await Promise.race([engine.load(file).catch((error) => error.code), late]);
      order.push(name);
      return [name, typeof handle === 'string' ? handle : (await pixels(engine, handle)) === alone[name]];
    }),
  );
  return { order, outcomes: Object.fromEntries(outcomes), different: new Set(Object.values(alone)).size };
}

/** A worker that cannot start workers. */
const script = () => readFileSync(join(assets, workerFile), 'utf8');
const noWorkers = (path) => (path.endsWith(workerFile) ? { body: `Object.defineProperty(self,'Worker',{value:undefined});${script()}` } : undefined);

for (const [how, options] of [
  ['', {}],
  [', without shared memory', { isolated: false }],
  [', without workers in the worker', { tamper: noWorkers }],
  [', with neither', { tamper: noWorkers, isolated: false }],
]) {
  test(`decodes what comes at the same time one after another${how}`, async () => {
    assert.deepEqual(await on(options, together), {
      order: ['large', 'half', 'red', 'blue'],
      outcomes: { large: true, half: 'DAMAGED', red: true, blue: true },
      different: 3,
    });
  });
}

/** Digests of what is made and shown, twice in a row, with damage in between. */
async function digests(Engine, file) {
  const digest = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join();
  const engine = await Engine.open();
  const made = [];
  for (let run = 0; run < 2; run++) {
    const handle = await engine.load(file, 'photo.jpg');
    const { bytes } = await engine.make({ photo: handle.id, document: 'de-passport', track: { kind: 'untouched' } });
    made.push(await digest(bytes), await digest((await engine.thumbnail(handle, 400)).rgba));
    made.push(await engine.load(file.slice(0, file.size / 2)).catch((error) => error.code));
  }
  return made;
}

for (const isolated of [true, false]) {
  test(`makes the same without workers in the worker, ${isolated ? 'with' : 'without'} shared memory`, async () => {
    const expected = await on({ isolated }, digests);
    assert.deepEqual([expected[2], expected.slice(3)], ['DAMAGED', expected.slice(0, 3)]);
    assert.deepEqual(await on({ isolated, tamper: noWorkers }, digests), expected);
  });
}

/** Three Studio portraits of the photo at three times its size: from the second on the resamples are shared. */
async function studio(Engine, file) {
  const small = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(small.width * 3, small.height * 3);
  canvas.getContext('2d').drawImage(small, 0, 0, canvas.width, canvas.height);
  const large = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const engine = await Engine.open();
  const request = { document: 'generic-35x45', track: { kind: 'studio', backdrop: { kind: 'plain', colour: '#ffffff' } } };
  const made = [];
  for (let run = 0; run < 3; run++) {
    const handle = await engine.load(large, 'large.jpg');
    const { bytes } = await engine.make({ ...request, photo: handle.id });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    made.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    await engine.release(handle);
  }
  return made;
}

const helpingFile = readdirSync(assets).find((name) => /^helping-.*\.js$/.test(name));
const helping = (body) => (path) => (path.endsWith(helpingFile) ? body : undefined);
const answering = (act) =>
  helping({ body: `self.onmessage = ({ data: { state, out } }) => { ${act} Atomics.notify(state, 0); }; self.postMessage('ready');` });

test('makes the same with a second worker, without one, and when it fails or is lost', async () => {
  const [alone] = await on({ isolated: false }, studio);
  const lost = helping({ body: "self.postMessage('ready');" });
  for (const tamper of [() => undefined, helping({ status: 404 }), answering('Atomics.store(state, 0, 2);'), lost]) {
    assert.deepEqual(await on({ tamper }, studio), [alone, alone, alone]);
  }
});

test('uses what the second worker gives', async () => {
  const [alone] = await on({ isolated: false }, studio);
  const grey = await on({ tamper: answering('new Int8Array(out).fill(127); Atomics.store(state, 0, 1);') }, studio);
  assert.equal(new Set([alone, ...grey]).size > 1, true);
  assert.notEqual(grey[2], alone);
});

test('has the tools', async () => {
  const result = await on({}, async (Engine, file) => {
    const engine = await Engine.open();
    const { id } = await engine.load(file, 'photo.jpg');
    const encoding = { format: 'jpeg', maxBytes: 20_000 };
    const small = await engine.tool('resize', { photo: id, size: { width: 200, height: 250 }, encoding });
    const png = await engine.tool('encode', { photo: id, encoding: { format: 'png' } });
    const box = { left: 100, top: 100, width: 300, height: 300 };
    const cut = await engine.tool('crop', { photo: id, box, encoding: { format: 'jpeg', quality: 70 } });
    const sheet = {
      items: [{ label: 'a', picture: small.bytes, widthMm: 40, heightMm: 50 }],
      paper: '4x6in',
      marginMm: 3,
      gapMm: 2,
      gapPolicy: 'keep',
      cut: 'marks_in_gaps',
      arrangement: 'most',
      ruler: 'if_room',
    };
    const pdf = await engine.makeSheet(sheet, 'pdf', 300);
    const jpeg = await engine.makeSheet(sheet, 'jpeg', 150);
    const verdict = await engine.verify({ original: file, output: new Blob([cut.bytes]) });
    return {
      small: small.size,
      within: small.bytes.length <= 20_000,
      png: png.mimeType,
      cut: [cut.size, cut.quality],
      pdf: new TextDecoder().decode(pdf.bytes.slice(0, 5)),
      copies: jpeg.plan.placements.length,
      verdict: verdict.verdict,
      metadata: (await engine.tool('metadata', { file })).length > 0,
      clean: (await engine.tool('clean', { file })).mimeType,
    };
  });
  assert.deepEqual(result, {
    small: { width: 200, height: 250 },
    within: true,
    png: 'image/png',
    cut: [{ width: 300, height: 300 }, 70],
    pdf: '%PDF-',
    copies: 6,
    verdict: 'untouched',
    metadata: true,
    clean: 'image/jpeg',
  });
});

/** Resident bytes of the renderers of a browser whose command line holds `mark`. */
function resident(mark) {
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
    if (command.includes(mark) && command.includes('--type=renderer')) {
      sum += 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    }
  }
  return sum;
}

/** Resident bytes after each of four large photos, taken in and released; turned ones by the file's EXIF. */
async function residentAfter(turned) {
  const mark = `likeness-memory-${process.pid}-${turned}`;
  const lab = await openLab({ args: [`--user-agent=${mark}`] });
  try {
    await lab.tab.evaluate(async (orientation) => {
      const canvas = new OffscreenCanvas(4000, 3000);
      canvas.getContext('2d').fillRect(0, 0, 2000, 3000);
      const plain = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
      const exif = [0xff, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0];
      globalThis.large = new Blob([plain.slice(0, 2), Uint8Array.from(exif), plain.slice(2)]);
      globalThis.engine = await globalThis.Engine.open();
    }, turned ? 6 : 1);
    const after = [];
    for (let run = 0; run < 4; run++) {
      const { width } = await lab.tab.evaluate(async () => {
        const handle = await globalThis.engine.load(globalThis.large, 'large.jpg');
        await globalThis.engine.release(handle);
        await new Promise((done) => setTimeout(done, 300));
        return handle.size;
      });
      assert.equal(width, turned ? 3000 : 4000);
      after.push(resident(mark));
    }
    return after;
  } finally {
    await lab.close();
  }
}

test('gives the memory of a released photo back, and of its codec', async () => {
  const upright = await residentAfter(false);
  const turned = await residentAfter(true);
  // Each photo is 48 MB, and its codec's memory as much.
  assert.ok(upright[3] - upright[0] < 40e6, `bytes: ${upright}`);
  assert.ok(turned[3] - turned[0] < 40e6, `bytes: ${turned}`);
  // A turned photo leaves room for two.
  assert.ok(turned[3] - upright[3] < 48e6 + 30e6, `bytes: ${upright}, turned: ${turned}`);
});
