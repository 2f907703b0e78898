// SPDX-License-Identifier: Apache-2.0
// Brings what the Maven build made to where the page's build looks for it: generated/.
//
//   node scripts/collect.mjs
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(web);
const out = join(web, 'generated');
const engine = join(root, 'browser/target/engine');
const cards = join(root, 'models/cards');
const networks = join(root, 'models/target/classes/likeness/models');
const slots = join(root, 'slots/src/main/resources/likeness/slots');
const rules = join(root, 'specs/target/classes/likeness/specs');

function need(path) {
  if (!existsSync(path)) {
    console.error(`collect: ${path} is absent; build it with: ./mvnw -q -pl browser,specs,models -am process-classes -Dlikeness.ungated`);
    process.exit(1);
  }
  return path;
}

/** All files below a folder, by their path from it. */
function textsBelow(folder, prefix = '') {
  const texts = {};
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      Object.assign(texts, textsBelow(folder, path));
    } else if (entry.name.endsWith('.json')) {
      texts[path] = JSON.stringify(JSON.parse(readFileSync(join(folder, path), 'utf8')));
    }
  }
  return texts;
}

// What the tests keep beside it stays.
rmSync(join(out, 'models'), { recursive: true, force: true });
mkdirSync(join(out, 'models'), { recursive: true });
for (const name of ['engine.js', 'engine.d.ts', 'second.js']) {
  copyFileSync(need(join(engine, name)), join(out, name));
}
writeFileSync(join(out, 'second.d.ts'), "export function resample(samples: Int8Array, numbers: Float64Array): Int8Array<ArrayBuffer>;\n");
const book = textsBelow(need(rules));
writeFileSync(join(out, 'rulebook.json'), JSON.stringify(book));

// The list of all documents stands by itself, in the engine's own words: the page shows it before the engine is there.
const { Library } = await import(pathToFileURL(join(out, 'engine.js')).href);
const library = new Library({ text: (path) => book[path] ?? null });
const { documents: count } = JSON.parse(library.facts);
writeFileSync(join(out, 'documents.json'), library.search('', count));

const infos = readdirSync(cards)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(cards, name), 'utf8')))
  .map((card) => {
    copyFileSync(need(join(networks, `${card.id}.tflite`)), join(out, 'models', `${card.id}.tflite`));
    return {
      id: card.id,
      name: card.title,
      bytes: card.bytes,
      sha256: card.sha256,
      licence: card.licence,
      source: `npm ${card.source.package} ${card.source.version}`,
      attribution: card.attribution,
    };
  });
writeFileSync(join(out, 'models.json'), `${JSON.stringify(infos, undefined, 2)}\n`);

const manifests = readdirSync(slots)
  .filter((name) => name.endsWith('.json') && name !== 'manifest.schema.json')
  .sort()
  .map((name) => JSON.parse(readFileSync(join(slots, name), 'utf8')));
writeFileSync(join(out, 'slots.json'), `${JSON.stringify(manifests, undefined, 2)}\n`);
