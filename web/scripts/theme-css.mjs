// SPDX-License-Identifier: Apache-2.0
// Writes src/app/theme.css: the variables of our theme that differ from Mantine's own. A strict style-src lets no
// <style> be added by script, so what Mantine would write at start is written here once. --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const target = fileURLToPath(new URL('../src/app/theme.css', import.meta.url));

async function makeCss() {
  const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true, ws: false }, appType: 'custom' });
  try {
    const { theme } = await server.ssrLoadModule('/src/app/theme.ts');
    const { DEFAULT_THEME, convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme } = await import('@mantine/core');
    const ours = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
    const theirs = defaultCssVariablesResolver(DEFAULT_THEME);
    const differing = (part) =>
      Object.fromEntries(Object.entries(ours[part]).filter(([name, value]) => theirs[part][name] !== value));
    const css = convertCssVariables(
      { variables: differing('variables'), light: differing('light'), dark: differing('dark') },
      ':root',
    );
    const lines = css.replace(/([{;])\s*/g, '$1\n  ').replace(/\s*}\s*/g, '\n}\n').replace(/{\n  \n/g, '{\n');
    return `/* SPDX-License-Identifier: Apache-2.0 */\n/* Written by scripts/theme-css.mjs from theme.ts. */\n${lines}`;
  } finally {
    await server.close();
  }
}

const css = await makeCss();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== css) {
    console.error('theme.css: differs from theme.ts; run npm run theme');
    process.exit(1);
  }
} else {
  writeFileSync(target, css);
}
