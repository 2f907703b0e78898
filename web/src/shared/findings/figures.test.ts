// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../bridge';
import { ENGLISH, loadTexts, Words } from '../i18n/texts';
import { basisWords, measuredWords, rangeWords } from './figures';

const words = new Words('en', ENGLISH);
const finding: Finding = {
  check: 'Geometry.EyeLine',
  name: { key: 'component.eye_line', args: {} },
  outcome: 'met',
  weight: 'rule',
  message: { key: 'eye_line.met', args: {} },
  regions: [],
};

describe("a finding's figures", () => {
  it('keep what a limit says: 28.6 is not 29', () => {
    expect(measuredWords(words, { ...finding, value: 31.75, min: 28.6, max: 34.9, unit: 'millimetres' })).toBe('measured 31.8\u00a0mm · 28.6\u00a0mm to 34.9\u00a0mm');
    expect(measuredWords(words, { ...finding, value: 413.4, unit: 'pixels' })).toBe('measured 413\u00a0px');
  });

  it('have no limit where there is none, and say nothing where nothing was measured', () => {
    expect(measuredWords(words, { ...finding, value: 0.125 })).toBe('measured 0.13');
    expect(measuredWords(words, { ...finding, max: 3 })).toBeUndefined();
    expect(rangeWords(words, {}, 'degrees')).toBeUndefined();
  });

  it('name what states the limit, or say that nothing does', () => {
    expect(basisWords(words, { ...finding, source: 'ISO, pose' })).toBe('Rule: ISO, pose');
    expect(basisWords(words, { ...finding, unsourced: 'own' })).toContain('Likeness measures this itself');
    expect(basisWords(words, finding)).toBeUndefined();
  });

  it('keep their order where the text around them reads from right to left', async () => {
    const arabic = new Words('ar', await loadTexts('ar'));
    expect(measuredWords(arabic, { ...finding, value: 42.71, unit: 'lightness' })).toContain('\u206842.7\u00a0L*\u2069');
    expect(basisWords(arabic, { ...finding, source: 'ISO, pose' })).toContain('\u2068ISO, pose\u2069');
  });
});
