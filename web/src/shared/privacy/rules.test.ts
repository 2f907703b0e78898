// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { knownPaths, refusalOf, type Refusal } from './rules';

const FILES = knownPaths(['index.html', 'assets/main-1.js', 'models/portrait.onnx'], ['us-passport']);
const BASE = 'https://photos.example/app/';

describe('what may leave the page', () => {
  const cases: [string, string, boolean, Refusal | undefined][] = [
    ['GET', BASE, false, undefined],
    ['GET', `${BASE}assets/main-1.js`, false, undefined],
    ['HEAD', `${BASE}privacy`, false, undefined],
    ['GET', `${BASE}api/specs`, false, undefined],
    ['GET', `${BASE}api/privacy`, false, undefined],
    ['GET', `${BASE}privacy/zh-Hans`, false, undefined],
    ['GET', `${BASE}privacy/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['POST', `${BASE}api/specs`, true, 'body'],
    ['POST', BASE, false, 'method'],
    ['PUT', `${BASE}models/x`, false, 'method'],
    ['GET', 'https://elsewhere.example/pixel.gif', false, 'off_origin'],
    ['GET', 'http://photos.example/app/', false, 'off_origin'],
    ['GET', `${BASE}assets/main-1.js?data=abcdef`, false, 'query'],
    ['GET', `${BASE}api/specs/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', `${BASE}models/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', `${BASE}models/portrait.onnx`, false, undefined],
    ['POST', `${BASE}models/portrait.onnx`, true, 'body'],
    ['GET', `${BASE}api/v1/documents/us-passport`, false, undefined],
    ['GET', `${BASE}api/v1/documents/us-passport?x=1`, false, 'query'],
    ['GET', `${BASE}api/v1/documents/us-passport/more`, false, 'unknown_path'],
    ['GET', `${BASE}api/v1/documents/aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', `${BASE}us-passport`, false, 'unknown_path'],
    ['GET', `${BASE}aGVsbG8gd29ybGQ`, false, 'unknown_path'],
    ['GET', 'https://photos.example/other/', false, 'unknown_path'],
  ];
  it('lets a visit pass where the server takes photos, and nothing else', () => {
    const visit: [string, string, boolean][] = [
      ['POST', 'api/v1/sessions', false],
      ['PUT', 'api/v1/sessions/current/photo', true],
      ['POST', 'api/v1/sessions/current/process', true],
      ['GET', 'api/v1/sessions/current/preview', false],
      ['DELETE', 'api/v1/sessions/current', false],
    ];
    for (const [method, path, hasBody] of visit) {
      expect(refusalOf({ method, url: BASE + path, hasBody }, BASE, FILES, true), path).toBeUndefined();
      expect(refusalOf({ method, url: BASE + path, hasBody }, BASE, FILES, false), path).toBeDefined();
    }
    const others: [string, string][] = [
      ['PUT', `${BASE}api/v1/sessions/current/photo?x=1`],
      ['PUT', `${BASE}api/v1/sessions/current/photo/more`],
      ['PUT', 'https://elsewhere.example/app/api/v1/sessions/current/photo'],
      ['PUT', `${BASE}assets/main-1.js`],
      ['POST', `${BASE}api/v1/sessions/current/photo`],
    ];
    for (const [method, url] of others) {
      expect(refusalOf({ method, url, hasBody: true }, BASE, FILES, true), url).toBeDefined();
    }
  });

  it.each(cases)('%s %s (body: %s) → %s', (method, url, hasBody, expected) => {
    expect(refusalOf({ method, url, hasBody }, BASE, FILES)).toBe(expected);
  });
});
