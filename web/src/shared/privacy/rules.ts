// SPDX-License-Identifier: Apache-2.0
// What may leave the page, as one pure function: the service worker enforces it, its tests try it.

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly hasBody: boolean;
}

export type Refusal = 'off_origin' | 'method' | 'body' | 'query' | 'unknown_path';

/** Beside the files of the app: what a server of it also answers. Whole paths, because what may follow one could be a photo. */
const OPEN_PATHS: ReadonlySet<string> = new Set([
  'api/specs',
  'api/v1/documents',
  'api/v1/papers',
  'api/openapi.json',
  'api/docs',
  'api/privacy',
  'privacy',
  'pages.css',
  'health',
]);

/**
 * Why a request is refused; absent when it may go.
 *
 * A photo could leave in a body, in an address, or to another origin. So: this origin only, GET and HEAD only, no
 * body, no query, and only paths that the app is known to have.
 */
export function refusalOf(asked: Asked, scope: string, appFiles: ReadonlySet<string>): Refusal | undefined {
  const url = new URL(asked.url);
  const base = new URL(scope);
  if (url.origin !== base.origin) {
    return 'off_origin';
  }
  if (asked.hasBody) {
    return 'body';
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return 'method';
  }
  if (url.search !== '') {
    return 'query';
  }
  if (!url.pathname.startsWith(base.pathname)) {
    return 'unknown_path';
  }
  const path = url.pathname.slice(base.pathname.length);
  const known = path === '' || appFiles.has(path) || OPEN_PATHS.has(path);
  return known ? undefined : 'unknown_path';
}
