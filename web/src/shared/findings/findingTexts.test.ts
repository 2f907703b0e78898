// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../i18n/languages';
import { loadFindingTexts } from './findingTexts';

const tilted = { key: 'head_pose_roll.met', args: { value: '1.5' } };

describe('the texts of findings', () => {
  it.each(LANGUAGES)('are there in %s, and other words than in English', async (language) => {
    const said = (await loadFindingTexts(language)).text(tilted);
    expect(said).toContain('1.5°');
    expect(said).not.toContain('{');
    const english = (await loadFindingTexts('en')).text(tilted);
    expect(said === english).toBe(language === 'en');
  });

  it('keep a figure and its sign in their order where a text reads from right to left', async () => {
    expect((await loadFindingTexts('ar')).text(tilted)).toContain('\u20681.5°\u2069');
    expect((await loadFindingTexts('de')).text(tilted)).not.toMatch(/[\u2068\u2069]/);
  });

  it('take what is put in as it is', async () => {
    expect((await loadFindingTexts('en')).text({ key: 'head_pose_roll.met', args: { value: '$& {value}' } })).toContain('$& {value}°');
  });
});
