// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fileName, NAMING_DEFAULT, stem } from './naming';

const FACTS = { document: 'de-passport', size: '35x45mm', date: '2026-11-25', photo: 'IMG_1' };

describe('file names', () => {
  it.each([
    [NAMING_DEFAULT, 'de-passport-35x45mm.jpg'],
    ['{photo} {date}', 'IMG_1 2026-11-25.jpg'],
    ['a/b:c', 'a-b-c.jpg'],
    ['..', 'photo.jpg'],
    ['', 'photo.jpg'],
    ['{unknown}', '{unknown}.jpg'],
  ])('%j is %s', (pattern, expected) => expect(fileName(pattern, FACTS, 'jpg')).toBe(expected));

  it('leave the ending off', () => expect(stem('a.b.jpeg')).toBe('a.b'));
});
