// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { refusalOf, type Refusal } from './rules';

const FILES = new Set(['index.html', 'assets/main-1.js']);
const BASE = 'https://photos.example/app/';

describe('what may leave the page', () => {
  const cases: [string, string, boolean, Refusal | undefined][] = [
    ['GET', BASE, false, undefined],
    ['GET', `${BASE}assets/main-1.js`, false, undefined],
    ['HEAD', `${BASE}privacy`, false, undefined],
    ['GET', `${BASE}api/specs`, false, undefined],
    ['POST', `${BASE}api/specs`, true, 'body'],
    ['POST', BASE, false, 'method'],
    ['PUT', `${BASE}models/x`, false, 'method'],
    ['GET', 'https://elsewhere.example/pixel.gif', false, 'off_origin'],
    ['GET', 'http://photos.example/app/', false, 'off_origin'],
    ['GET', `${BASE}assets/main-1.js?data=abcdef`, false, 'query'],
    ['GET', `${BASE}api/specs/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', `${BASE}models/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', `${BASE}aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', 'https://photos.example/other/', false, 'unknown_path'],
  ];
  it.each(cases)('%s %s (body: %s) → %s', (method, url, hasBody, expected) => {
    expect(refusalOf({ method, url, hasBody }, BASE, FILES)).toBe(expected);
  });
});
