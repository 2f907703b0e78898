// SPDX-License-Identifier: Apache-2.0
// Serves the built page: node scripts/serve.mjs [--port 8080] [--host 127.0.0.1]. Accepts no content, whatever its kind.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { POLICY } from './static.mjs';

const ROOT = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const YEAR_S = 31_536_000;

/** Why a request is refused before anything of it is read; absent when it may be answered. */
function refusal(request) {
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0) {
    return [413, 'nothing is uploaded here: this server accepts no content'];
  }
  return request.method === 'GET' || request.method === 'HEAD' ? undefined : [405, 'GET and HEAD only'];
}

/** The file for a path below the root, with its size; absent when there is none. */
function find(path) {
  const file = join(ROOT, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep)) {
    return undefined;
  }
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : undefined;
}

/** First and last byte of a single range; 'unsatisfiable', or absent when none is asked for. */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) {
    return undefined;
  }
  const [first, last] = match[1] === '' ? [Math.max(0, size - Number(match[2])), size - 1] : [Number(match[1]), Number(match[2] || size - 1)];
  return first < size && first <= last ? [first, Math.min(last, size - 1)] : 'unsatisfiable';
}

function answer(request, response) {
  const refused = refusal(request);
  if (refused !== undefined) {
    const [status, why] = refused;
    // The connection is closed, so that a body that is on its way is not read.
    response.writeHead(status, { ...HEADERS, Allow: 'GET, HEAD', Connection: 'close', 'Content-Type': 'text/plain' }).end(`${why}\n`);
    return;
  }
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    response.writeHead(400, HEADERS).end();
    return;
  }
  const found = find(path);
  if (found === undefined) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain' }).end('there is no such file\n');
    return;
  }
  const headers = {
    ...HEADERS,
    'Accept-Ranges': 'bytes',
    'Cache-Control': path.startsWith('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
  };
  const range = rangeOf(request.headers.range, found.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${found.size}` }).end();
    return;
  }
  const [start, end] = range ?? [0, found.size - 1];
  const partial = range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${found.size}` };
  response.writeHead(range === undefined ? 200 : 206, { ...headers, ...partial, 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || found.size === 0) {
    response.end();
  } else {
    createReadStream(found.file, { start, end }).pipe(response);
  }
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, host: { type: 'string', default: '127.0.0.1' } } });
const server = createServer(answer);
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${values.port}: is in use; choose another with --port` : error.message);
  process.exit(4);
});
server.listen(Number(values.port), values.host, () => {
  console.log(`likeness: http://${values.host}:${server.address().port}/ (stop with Ctrl+C)`);
});
