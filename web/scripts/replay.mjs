// SPDX-License-Identifier: Apache-2.0
// Runs the golden cases in Chromium and holds their hashes against those that the JVM's tests accepted.
//
//   node scripts/replay.mjs
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { serveStatic } from './static.mjs';

const LEAST_CASES = 200;
const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const folder = join(web, 'generated/replay');
const golden = join(root, 'testkit/src/test/resources/golden');

function accepted() {
  const hashes = new Map();
  for (const file of readdirSync(golden).filter((name) => name.endsWith('.csv'))) {
    for (const line of readFileSync(join(golden, file), 'utf8').split('\n').slice(1)) {
      if (line !== '') {
        hashes.set(line.slice(0, line.lastIndexOf(',')), line.slice(line.lastIndexOf(',') + 1));
      }
    }
  }
  return hashes;
}

function page() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'replay/target/replay/replay.js'), join(folder, 'replay.js'));
  cpSync(join(web, 'generated/models'), join(folder, 'models'), { recursive: true });
  cpSync(join(web, 'generated/rulebook.json'), join(folder, 'rulebook.json'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>replay</title><script type="module" src="page.js"></script>');
  writeFileSync(
    join(folder, 'page.js'),
    `globalThis.results = [];
const worker = new Worker('worker.js', { type: 'module' });
worker.onmessage = (event) => globalThis.results.push(event.data);
worker.onerror = (event) => globalThis.results.push({ fault: event.message || 'the worker could not start' });\n`,
  );
  const ids = readdirSync(join(folder, 'models')).map((name) => name.replace('.tflite', ''));
  writeFileSync(
    join(folder, 'worker.js'),
    `import { Replay } from './replay.js';
const rules = await (await fetch('rulebook.json')).json();
const networks = new Map();
for (const id of ${JSON.stringify(ids)}) {
  networks.set(id, new Int8Array(await (await fetch('models/' + id + '.tflite')).arrayBuffer()));
}
const replay = new Replay({ network: (id) => networks.get(id), rule: (path) => rules[path] });
for (let i = 0; i < replay.count(); i++) {
  let hash;
  try {
    hash = (replay.run(i) >>> 0).toString(16).padStart(8, '0');
  } catch (error) {
    hash = 'threw ' + error.message;
  }
  postMessage({ name: replay.name(i), hash });
}
postMessage({ done: true });\n`,
  );
}

const expected = accepted();
page();
const server = await serveStatic(folder);
const browser = await launchChromium();
const faults = [];
let same = 0;
try {
  const tab = await browser.newPage();
  await tab.goto(server.url);
  await tab.waitForFunction(() => globalThis.results.some((r) => r.done || r.fault), undefined, { timeout: 900_000 });
  for (const { name, hash, fault } of await tab.evaluate(() => globalThis.results)) {
    if (fault) {
      faults.push(fault);
    } else if (name !== undefined) {
      if (expected.get(name) === hash) {
        same++;
      } else {
        faults.push(`${name}: expected ${expected.get(name)}, got ${hash}`);
      }
      expected.delete(name);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
faults.push(...[...expected.keys()].map((name) => `${name}: expected to be run`));
if (same + faults.length < LEAST_CASES) {
  faults.push(`expected at least ${LEAST_CASES} cases, got ${same + faults.length}`);
}
for (const fault of faults) {
  console.error(`replay: ${fault}`);
}
console.log(`replay: ${same} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
