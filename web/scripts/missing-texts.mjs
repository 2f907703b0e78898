// SPDX-License-Identifier: Apache-2.0
// Says which texts a language lacks, which it has too many, and which places in braces differ from the English.
// --all also lists languages that are not begun. Exit 1 when anything is amiss.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/shared/i18n/', import.meta.url));
const source = fileURLToPath(new URL('../src/', import.meta.url));
const languages = ['es', 'fr', 'de', 'pt', 'ru', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar', 'hi'];
const read = (language) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
const forms = (text) => (typeof text === 'string' ? [text] : Object.values(text));
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join(' ');

function problemsOf(language, english) {
  if (!existsSync(join(folder, `${language}.json`))) {
    return ['no file'];
  }
  const texts = read(language);
  const problems = [];
  for (const [key, text] of Object.entries(english)) {
    const own = texts[key];
    if (own === undefined) {
      problems.push(`${key}: missing`);
      continue;
    }
    if ((typeof own === 'string') !== (typeof text === 'string')) {
      problems.push(`${key}: ${typeof text === 'string' ? 'expected one text' : 'expected plural forms'}`);
      continue;
    }
    const wanted = places(forms(text).at(-1));
    if (typeof own !== 'string') {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      problems.push(...categories.filter((one) => own[one] === undefined).map((one) => `${key}: no plural form "${one}"`));
    }
    // A plural form for one or two may leave the number out.
    const checked = typeof own === 'string' ? [own] : [own.other ?? ''];
    problems.push(...checked.filter((one) => places(one) !== wanted).map(() => `${key}: expected the places {${wanted}}`));
    if (forms(own).some((one) => one.trim() === '')) {
      problems.push(`${key}: empty`);
    }
  }
  problems.push(...Object.keys(texts).filter((key) => !(key in english)).map((key) => `${key}: not in English`));
  return problems;
}

function sources(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(path, entry.name)) : /\.tsx?$/.test(entry.name) ? [readFileSync(join(path, entry.name), 'utf8')] : [],
  );
}

/** Keys that no source names, not even by the beginning of a template. */
function unused(english) {
  const code = sources(source).join('\n');
  const starts = [...code.matchAll(/`([a-z_]+\.(?:[a-z_]+\.)*)\$\{/g)].map((match) => match[1]);
  return Object.keys(english).filter((key) => !code.includes(`'${key}'`) && !starts.some((start) => key.startsWith(start)));
}

const english = read('en');
let count = 0;
const tell = (where, problems) => {
  problems.forEach((problem) => console.log(`${where}: ${problem}`));
  count += problems.length;
};
tell('en', unused(english).map((key) => `${key}: used nowhere`));
languages.forEach((language) => tell(language, problemsOf(language, english)));
console.log(`${languages.length + 1} languages, ${Object.keys(english).length} texts, ${count} problems`);
process.exit(count === 0 ? 0 : 1);
