// SPDX-License-Identifier: Apache-2.0
// How much a first visit loads, compressed: what index.html leads to at once, and the base networks.
//
//   node scripts/size.mjs
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const WITHOUT_MODELS = 1_500_000;
const WITH_MODELS = 3_500_000;
const BASE = ['face_detection_short_range', 'face_landmark', 'selfie_segmentation'];
/** Fetched only when a photo or a tool needs them. */
const ON_DEMAND = /libheif|webp_dec|\.tflite$/;

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const files = filesBelow(dist).map((path) => ({
  name: path.slice(dist.length + 1),
  raw: statSync(path).size,
  gzip: gzipSync(readFileSync(path), { level: 9 }).length,
}));
const sum = (chosen) => chosen.reduce((total, file) => total + file.gzip, 0);
const first = files.filter((file) => !ON_DEMAND.test(file.name) && !file.name.endsWith('.map'));
const models = files.filter((file) => BASE.some((id) => file.name.includes(`${id}-`)) && file.name.endsWith('.tflite'));
for (const file of first.toSorted((a, b) => b.gzip - a.gzip).slice(0, 12)) {
  console.log(`${String(file.gzip).padStart(9)} B gzip  ${file.name}`);
}
const bars = [
  ['first load without models', sum(first), WITHOUT_MODELS],
  ['first load with the base models', sum(first) + sum(models), WITH_MODELS],
];
let failed = models.length === BASE.length ? 0 : 1;
for (const [name, bytes, limit] of bars) {
  console.log(`${name}: ${bytes} B gzip, limit ${limit} B`);
  failed += bytes > limit ? 1 : 0;
}
console.log(`size: ${bars.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
