// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { keepList } from './scripts/keep-list.mjs';
import { licences } from './scripts/licences.mjs';

/** What every answer carries; `./likeness serve` and the server send the same. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** No exceptions: nothing is inlined, and WebAssembly is compiled from this origin's files alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: mediastream:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [react(), ...(process.env['LIKENESS_LAB'] === 'on' ? [] : [licences(), keepList()])],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    // The lab is for tests; `npm run build` leaves it out.
    rolldownOptions: { input: process.env['LIKENESS_LAB'] === 'on' ? ['lab.html'] : ['index.html'] },
    outDir: process.env['LIKENESS_LAB'] === 'on' ? 'generated/lab' : 'dist',
  },
  server: { headers },
  preview: { headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy } },
});
