// SPDX-License-Identifier: Apache-2.0
// A static server for tests: a folder, with the headers that every server of the page sends.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.tflite': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export const POLICY = [
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

/**
 * Serves `folder` on a free port of this machine.
 *
 * `options.isolated` sends COOP and COEP; `options.policy` is the content security policy, none when empty; `options.tamper(path)` may give another body for a path.
 * Gives `{ url, requests, close }`; each request is noted as `{ method, path, bodyBytes }`, its query with the path.
 */
export async function serveStatic(folder, options = {}) {
  const { isolated = true, policy = POLICY, tamper = () => undefined } = options;
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const noted = { method: request.method, path: path + search, bodyBytes: 0 };
    requests.push(noted);
    request.on('data', (part) => {
      noted.bodyBytes += part.length;
    });
    if (policy !== '') {
      response.setHeader('Content-Security-Policy', policy);
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    const other = tamper(path);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (other === undefined && (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (other !== undefined) {
      response.writeHead(other.status ?? 200).end(other.body ?? '');
      return;
    }
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections?.()),
  };
}
