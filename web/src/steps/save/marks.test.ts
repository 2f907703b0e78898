// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fitted, numberPlaces } from './marks';

describe('the marked photo', () => {
  it('is at most 1000 pixels long, and never made larger', () => {
    expect(fitted({ width: 2000, height: 1500 })).toEqual({ width: 1000, height: 750 });
    expect(fitted({ width: 1050, height: 1400 })).toEqual({ width: 750, height: 1000 });
    expect(fitted({ width: 300, height: 400 })).toEqual({ width: 300, height: 400 });
    expect(fitted({ width: 4000, height: 1 })).toEqual({ width: 1000, height: 1 });
  });

  it('has its numbers outside the corners and inside the picture', () => {
    expect(numberPlaces([{ x: 50, y: 60 }, { x: 0, y: 300 }, { x: 400, y: 500 }], 10, { width: 100, height: 200 })).toEqual([
      { x: 40, y: 50 },
      { x: 10, y: 190 },
      { x: 90, y: 190 },
    ]);
  });

  it('has no number on another, as long as there is room above', () => {
    const places = numberPlaces([{ x: 50, y: 100 }, { x: 50, y: 100 }, { x: 52, y: 95 }], 10, { width: 100, height: 200 });
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(20);
      }
    }
    expect(numberPlaces([{ x: 50, y: 5 }, { x: 50, y: 5 }], 10, { width: 100, height: 200 })).toEqual([{ x: 40, y: 10 }, { x: 40, y: 10 }]);
  });
});
