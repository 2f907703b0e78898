// SPDX-License-Identifier: Apache-2.0
// How much a first visit loads, compressed: what index.html leads to at once, and the base networks.
//
//   node scripts/size.mjs
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

const WITHOUT_MODELS = 1_500_000;
const WITH_MODELS = 3_500_000;
const BASE = ['face_detection_short_range', 'face_landmark', 'selfie_segmentation'];
/** Fetched only when a photo or a tool needs them. */
const ON_DEMAND = /libheif|webp_dec|ort[-.]|onnx-|licences|\.tflite$/;

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
const first = files.filter((file) => !ON_DEMAND.test(file.name) && !/\.(map|br|gz)$/.test(file.name));
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
// A server hands out what the build packed: beside each large script, and the same when it is unpacked.
const scripts = files.filter((file) => file.name.endsWith('.js') && file.raw > 2000).map((file) => join(dist, file.name));
const packed = scripts.filter(
  (path) =>
    existsSync(`${path}.br`) &&
    existsSync(`${path}.gz`) &&
    brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path)) &&
    gunzipSync(readFileSync(`${path}.gz`)).equals(readFileSync(path)),
);
console.log(`packed beforehand: ${packed.length} of ${scripts.length} scripts above 2000 B`);
failed += scripts.length > 0 && packed.length === scripts.length ? 0 : 1;
console.log(`size: ${bars.length + 2 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
