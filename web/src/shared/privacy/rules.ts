// SPDX-License-Identifier: Apache-2.0
// What may leave the page, as one pure function: the service worker enforces it, its tests try it.

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly hasBody: boolean;
}

export type Refusal = 'off_origin' | 'method' | 'body' | 'query' | 'unknown_path';

/** Beside the files of the app: networks that the operator adds, and the published rule book. */
const OPEN_PREFIXES = ['models/', 'api/specs', 'api/v1/documents', 'api/v1/papers'];

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
  const known = path === '' || appFiles.has(path) || OPEN_PREFIXES.some((prefix) => path.startsWith(prefix));
  return known ? undefined : 'unknown_path';
}
