// SPDX-License-Identifier: Apache-2.0
// Splits a list of documents (documents.json, papers.json, documents.schema.json in one folder) into the files of this folder:
//   node specs/split.mjs FOLDER      writes conventions.json, papers.json, country.schema.json, countries/*.json, index.json
//   node specs/split.mjs             rewrites index.json from the country files as they are now
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const countriesDir = join(here, 'countries');
const WIDTH = 160;

// One member a line, but what fits on one line stays on it: a measure is read at a glance.
function pretty(value, indent = '', used = 0) {
  const flat = oneLine(value);
  if (value === null || typeof value !== 'object' || used + flat.length <= WIDTH) return flat;
  const inner = indent + '  ';
  const lines = Array.isArray(value)
    ? value.map((item) => inner + pretty(item, inner, inner.length + 1))
    : Object.entries(value).map(([name, item]) => {
        const head = `${inner}${JSON.stringify(name)}: `;
        return head + pretty(item, inner, head.length + 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${oneLine(item)}`);
  return members.length ? `{${members.join(', ')}}` : '{}';
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const write = (path, value) => writeFileSync(path, pretty(value) + '\n');

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const ownNames = { EU: 'Schengen group', ZZ: 'No country', XK: 'Kosovo', HK: 'Hong Kong', MO: 'Macao' };
const countryName = (code) => ownNames[code] ?? regionNames.of(code);

function split(from) {
  const { schema_version, data_version, generated, conventions, documents } = read(join(from, 'documents.json'));
  write(join(here, 'conventions.json'), { schema_version, data_version, generated, conventions });
  write(join(here, 'papers.json'), read(join(from, 'papers.json')));
  write(join(here, 'country.schema.json'), countrySchema(read(join(from, 'documents.schema.json'))));

  rmSync(countriesDir, { recursive: true, force: true });
  mkdirSync(countriesDir);
  for (const code of [...new Set(documents.map((d) => d.country))].sort()) {
    write(join(countriesDir, `${code.toLowerCase()}.json`), {
      $schema: '../country.schema.json',
      country: code,
      name: countryName(code),
      documents: documents.filter((d) => d.country === code),
    });
  }
}

// The list's schema says which versions and conventions a file carries; here they stand once, in conventions.json.
function countrySchema(schema) {
  const { document } = schema.$defs;
  const permission = { enum: ['allowed', 'forbidden', 'unknown'] };
  Object.assign(document.properties.alteration.properties, { crop: permission, rotate: permission, tone: permission });
  return {
    ...schema,
    $id: 'country.schema.json',
    title: 'Document photo specifications of one country',
    properties: {
      $schema: { type: 'string' },
      country: document.properties.country,
      name: { type: 'string', minLength: 2 },
      documents: schema.properties.documents,
    },
    required: ['country', 'name', 'documents'],
  };
}

function index() {
  const { schema_version, data_version } = read(join(here, 'conventions.json'));
  const countries = readdirSync(countriesDir).filter((name) => name.endsWith('.json')).sort().map((name) => {
    const { country, name: en, documents } = read(join(countriesDir, name));
    return {
      country,
      name: en,
      file: `countries/${name}`,
      documents: documents.map(({ id, type, status, names, print, pixels, applies_to }) => ({
        id,
        type,
        status,
        names: [names.en, ...names.local.map((local) => local.text)],
        ...(print && { print: { w: print.w, h: print.h } }),
        ...(pixels?.w && { pixels: { w: pixels.w, h: pixels.h } }),
        ...(applies_to && { applies_to }),
      })),
    };
  });
  write(join(here, 'index.json'), { schema_version, data_version, papers: 'papers.json', countries });
}

if (process.argv[2]) split(process.argv[2]);
index();
