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
  'health',
]);

/** What the server says of itself, and its privacy page in a language. */
const OPEN_PAGES = /^(api\/(privacy|docs|openapi\.json)|pages\.css|privacy(\/[A-Za-z-]{2,7})?)$/;

/** What the page that uploads asks of a server whose policy has uploads; nothing else may carry a body. */
const VISIT: readonly (readonly [string, RegExp])[] = [
  ['POST', /^api\/v1\/sessions$/],
  ['DELETE', /^api\/v1\/sessions\/current$/],
  ['PUT', /^api\/v1\/sessions\/current\/photo$/],
  ['POST', /^api\/v1\/sessions\/current\/(process|unlock)$/],
  ['GET', /^api\/v1\/sessions\/current(\/(preview|result|sheet|receipt|report))?$/],
];

/**
 * Every path with a name in it that may be asked for: the files that the app was built of, an operator's models among
 * them, and the documents of the rule book it was built with. Names that are made up later could be a photo's bits.
 */
export function knownPaths(files: readonly string[], documents: readonly string[]): ReadonlySet<string> {
  return new Set([...files, ...documents.map((id) => `api/v1/documents/${id}`)]);
}

/** Whether a request belongs to a visit on the server. */
export function isVisit(asked: Pick<Asked, 'method' | 'url'>, scope: string): boolean {
  const url = new URL(asked.url);
  const base = new URL(scope);
  const path = url.pathname.slice(base.pathname.length);
  const here = url.origin === base.origin && url.search === '' && url.pathname.startsWith(base.pathname);
  return here && VISIT.some(([method, form]) => method === asked.method && form.test(path));
}

/**
 * Why a request is refused; absent when it may go.
 *
 * A photo could leave in a body, in an address, or to another origin. So: this origin only, GET and HEAD only, no
 * body, no query, and only paths that the app is known to have.
 *
 * @param known paths that {@link knownPaths} gave
 * @param uploads whether the server's own policy says that it takes photos; then a visit there may go
 */
export function refusalOf(asked: Asked, scope: string, known: ReadonlySet<string>, uploads = false): Refusal | undefined {
  const url = new URL(asked.url);
  const base = new URL(scope);
  if (url.origin !== base.origin) {
    return 'off_origin';
  }
  if (uploads && isVisit(asked, scope)) {
    return undefined;
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
  const open = path === '' || known.has(path) || OPEN_PATHS.has(path) || OPEN_PAGES.test(path);
  return open ? undefined : 'unknown_path';
}
