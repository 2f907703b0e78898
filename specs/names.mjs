// SPDX-License-Identifier: Apache-2.0
// Writes names/countries.json: what the countries of index.json are called in twelve languages, by Node's own tables (Unicode CLDR).
//   node specs/names.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const languages = ['en', 'es', 'fr', 'de', 'pt', 'ru', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar', 'hi'];
// The rule book's own codes, which no table names: the Schengen group and "no country".
const ours = new Set(['EU', 'ZZ']);

const index = JSON.parse(readFileSync(join(here, 'index.json'), 'utf8'));
const groups = index.countries.flatMap(({ documents }) => documents.flatMap((document) => document.applies_to ?? []));
const codes = [...new Set([...index.countries.map(({ country }) => country), ...groups])].filter((code) => !ours.has(code)).sort();

function names(code) {
  const long = languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code));
  const short = languages.map((language) => new Intl.DisplayNames([language], { type: 'region', style: 'short' }).of(code));
  return [...new Set([...long, ...short])];
}

const lines = codes.map((code) => `    ${JSON.stringify(code)}: ${JSON.stringify(names(code))}`);
mkdirSync(join(here, 'names'), { recursive: true });
writeFileSync(
  join(here, 'names', 'countries.json'),
  `{\n  "languages": ${JSON.stringify(languages)},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`,
);
