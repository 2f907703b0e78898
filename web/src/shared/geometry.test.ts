// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Framing } from '../bridge';
import { scaleOf, toPhoto, toPortrait, viewOf } from './geometry';

const TURNED = { outputToSource: [3, -4, 100, 4, 3, 50] } as unknown as Framing;

describe('a framing', () => {
  it('maps to the photo and back', () => {
    expect(toPhoto(TURNED, { x: 1, y: 2 })).toEqual({ x: 95, y: 60 });
    expect(toPortrait(TURNED, { x: 95, y: 60 })).toEqual({ x: 1, y: 2 });
    expect(scaleOf(TURNED)).toBe(5);
  });
});

describe('a view', () => {
  const photo = { width: 1000, height: 800 };
  it('has a margin inside the photo', () => {
    const view = viewOf([{ x: 400, y: 300 }, { x: 600, y: 500 }], photo, 0.1);
    expect(view).toEqual({ left: 380, top: 280, width: 240, height: 240 });
  });
  it('adds none outside it, but shows what is asked for', () => {
    const view = viewOf([{ x: 0, y: -50 }, { x: 1000, y: 750 }], photo, 0.1);
    expect(view).toEqual({ left: 0, top: -50, width: 1000, height: 850 });
  });
});
