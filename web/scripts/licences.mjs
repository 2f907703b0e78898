// SPDX-License-Identifier: Apache-2.0
// Vite plugin: writes licences.txt, which holds what the makers of the page's parts ask to be handed on with them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Terms that a page under Apache-2.0 may be handed on with; a licence of another kind has to be looked at first. */
const KNOWN = /^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|0BSD|ISC|Unlicense|CC0-1\.0|MPL-2\.0|LGPL-3\.0)( OR |\)|$)/;

const TEXT = /^(licen[cs]e|notice|copying)/i;

/** Every package that is installed and not for development alone, by the lock file. */
function packages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(join(root, path)))
    .map(([path]) => join(root, path));
}

export function licences() {
  let root;
  return {
    name: 'likeness-licences',
    apply: 'build',
    configResolved(resolved) {
      root = resolved.root;
    },
    generateBundle() {
      const parts = packages(root).map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        if (!KNOWN.test(license)) {
          throw new Error(`licences: ${name} ${version} is under ${license}, which nobody has looked at`);
        }
        const texts = readdirSync(folder).filter((file) => TEXT.test(file)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
        return [`${name} ${version}: ${license}`, ...texts].join('\n\n');
      });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n` });
    },
  };
}
