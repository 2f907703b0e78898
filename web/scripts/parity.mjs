// SPDX-License-Identifier: Apache-2.0
// Makes in Chromium what the JVM's BrowserCasesTest wrote down, and compares files and receipts byte for byte.
//
//   node scripts/parity.mjs
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLab } from './lab.mjs';

const LEAST_CASES = 40;
const web = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(dirname(web), 'testkit/target/browser-cases');
if (!existsSync(join(folder, 'cases.json'))) {
  console.error('parity: the cases are written by the JVM tests; run: ./dev test testkit');
  process.exit(1);
}
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));

const lab = await openLab();
const faults = [];
let same = 0;
try {
  for (const [index, { photo, request, expected }] of cases.entries()) {
    const file = readFileSync(join(folder, photo)).toString('base64');
    const made = await lab.tab.evaluate(
      async ([name, text, wish]) => {
        const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        globalThis.engine ??= await Engine.open();
        const handle = await engine.load(new Blob([bytes]), name);
        try {
          const result = await engine.make({ ...wish, photo: handle.id });
          return { bytes: Array.from(result.bytes), receipt: result.receipt };
        } catch (error) {
          return { code: error.code ?? error.message };
        } finally {
          await engine.release(handle);
        }
      },
      [photo, file, request],
    );
    const name = `${photo} ${request.document} ${request.track.kind} ${Object.keys(request.handles ?? {}).join('+')}`;
    const sha256 = made.bytes && createHash('sha256').update(Uint8Array.from(made.bytes)).digest('hex');
    if (made.code !== expected.code || sha256 !== expected.sha256) {
      faults.push(`${index} ${name}: expected ${expected.sha256 ?? expected.code}, got ${sha256 ?? made.code}`);
    } else if (made.receipt !== expected.receipt) {
      faults.push(`${index} ${name}: another receipt`);
    } else {
      same++;
    }
  }
} finally {
  await lab.close();
}
if (cases.length < LEAST_CASES) {
  faults.push(`expected at least ${LEAST_CASES} cases, got ${cases.length}`);
}
for (const fault of faults) {
  console.error(`parity: ${fault}`);
}
console.log(`parity: ${same} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
