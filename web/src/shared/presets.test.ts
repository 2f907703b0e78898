// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { deletePreset, exportPresets, importPresets, presets, savePreset } from './presets';
import { store } from './store';

const SHOP = { name: 'Shop', document: 'de-passport', paper: '10x15cm', naming: '{document}' };

describe('presets', () => {
  beforeEach(() => store.clear());

  it('come back from a file as they were', () => {
    savePreset(SHOP);
    savePreset({ ...SHOP, name: 'Blue', background: '#0000ff' });
    const file = exportPresets();
    store.clear();
    expect(importPresets(file)).toBe(2);
    expect(presets().map((preset) => preset.name)).toEqual(['Shop', 'Blue']);
  });

  it('replace one of the same name', () => {
    savePreset(SHOP);
    savePreset({ ...SHOP, paper: 'a4' });
    expect(presets()).toEqual([{ ...SHOP, paper: 'a4' }]);
    deletePreset('Shop');
    expect(presets()).toEqual([]);
  });

  it.each(['', '{}', '{"presets":[{"name":1}]}', '{"presets":[{"name":"a","document":"b","paper":"c","naming":"d","background":"red"}]}'])(
    'are not read from %j',
    (text) => expect(importPresets(text)).toBe('not_presets'),
  );

  it('survive a store that is full or forbidden, until the page is closed', () => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      savePreset(SHOP);
      expect(presets()).toEqual([SHOP]);
      expect(store.works).toBe(false);
    } finally {
      Storage.prototype.setItem = set;
    }
  });
});
