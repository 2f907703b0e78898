// SPDX-License-Identifier: Apache-2.0
// Vite plugin: compiles the service worker to sw.js, writes into it which files the app consists of, and packs them all
// beforehand, so that a server need not.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** No part of the page. */
const NOT_OURS = /\.map$|\.(br|gz)$|^sw\.js$/;
/** Not kept ahead: the networks, which the worker keeps itself, also those that an operator put into public/models, and what few need and is large. */
const LATER = /\.(tflite|onnx)$|libheif|ort[-.]|onnx-|^licences/;
/** The rule book, whose documents a server answers by their names. */
const RULE_BOOK = new URL('../../specs/index.json', import.meta.url);

/** What packing makes smaller; networks are dense already, and asked for in parts. */
const PACKED = /\.(js|css|html|json|svg|wasm|webmanifest|txt)$/;

/** From here on the best packing would take the build a minute, and save a tenth. */
const LONG = 4_000_000;

/** Writes NAME.br and NAME.gz beside each file that is worth it: both must save a tenth. */
function pack(folder) {
  for (const path of filesOf(folder).filter((file) => PACKED.test(file))) {
    const bytes = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LONG ? 9 : 11,
    };
    const brotli = brotliCompressSync(bytes, { params });
    const gzip = gzipSync(bytes, { level: 9 });
    if (Math.max(brotli.length, gzip.length) < 0.9 * bytes.length) {
      writeFileSync(`${path}.br`, brotli);
      writeFileSync(`${path}.gz`, gzip);
    }
  }
}

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

async function compileServiceWorker(root, outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/sw/sw.ts'), formats: ['es'], fileName: () => 'sw.js' },
    },
  });
}

export function keepList() {
  let config;
  return {
    name: 'likeness-keep-list',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const out = join(config.root, config.build.outDir);
      await compileServiceWorker(config.root, out);
      const files = filesOf(out)
        .map((path) => relative(out, path).split(sep).join('/'))
        .filter((name) => !NOT_OURS.test(name))
        .sort();
      const hash = createHash('sha256');
      files.forEach((name) => hash.update(name).update(readFileSync(join(out, name))));
      const documents = JSON.parse(readFileSync(RULE_BOOK, 'utf8'))
        .countries.flatMap((country) => country.documents.map((document) => document.id))
        .sort();
      const later = files.filter((name) => LATER.test(name));
      const list = JSON.stringify({ version: hash.digest('hex').slice(0, 16), files, later, documents });
      const path = join(out, 'sw.js');
      const code = readFileSync(path, 'utf8');
      const place = /(["'`])__APP_FILES__\1/;
      if (!place.test(code)) {
        throw new Error('sw.js: expected the place __APP_FILES__ for the list of files');
      }
      writeFileSync(path, code.replace(place, () => JSON.stringify(list)));
      pack(out);
    },
  };
}
