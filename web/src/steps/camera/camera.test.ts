// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Found, Framing, Pixels } from '../../bridge';
import { adviseOn, type Sight } from './advice';
import { best, eyeOpening } from './bestFrame';
import { lightOf } from './light';
import { CLOSED, countOf, see } from './shutter';

function found(pose: Partial<Found['face']> = {}): Found {
  return { face: { rollDeg: 0, yawDeg: 0, pitchDeg: 0, mesh: new Float32Array(936), ...pose } } as unknown as Found;
}

function framing(heightPx: number, centreX = 320): Framing {
  const half = heightPx / 2;
  const corners = [-1, 1, 1, -1].map((side, at) => ({ x: centreX + side * half * 0.78, y: 240 + (at < 2 ? -half : half) }));
  return { corners, place: { centre: { x: centreX, y: 240 }, heightPx, rollDeg: 0 }, notes: [] } as unknown as Framing;
}

const LIT = { mean: 130, sideways: 0.1, detail: 8 };
const WELL: Sight = { faces: 1, found: found(), framing: framing(400), light: LIT, width: 640, height: 480 };

describe('the live advice', () => {
  it.each<[string, Sight]>([
    ['good', WELL],
    ['no_face', { faces: 0, width: 640, height: 480 }],
    ['several_faces', { ...WELL, faces: 2 }],
    ['closer', { ...WELL, framing: framing(180) }],
    ['further', { ...WELL, framing: framing(560) }],
    ['to_middle', { ...WELL, framing: framing(250, 480) }],
    ['tilted', { ...WELL, found: found({ rollDeg: -12 }) }],
    ['turned', { ...WELL, found: found({ yawDeg: 20 }) }],
    ['dark', { ...WELL, light: { ...LIT, mean: 30 } }],
    ['bright', { ...WELL, light: { ...LIT, mean: 240 } }],
    ['side_light', { ...WELL, light: { ...LIT, sideways: 0.6 } }],
    ['blurred', { ...WELL, light: { ...LIT, detail: 1 } }],
  ])('is %s', (expected, sight) => expect(adviseOn(sight)).toBe(expected));

  it('asks to step back when the frame does not fit at all', () => {
    const { framing: _, ...unframed } = WELL;
    expect(adviseOn(unframed)).toBe('further');
  });
});

describe('the shutter', () => {
  it('releases after all was well for the hold and the countdown', () => {
    const first = see(CLOSED, true, 1000);
    expect(countOf(first, 1500)).toBeUndefined();
    const counting = see(first, true, 1800);
    expect(countOf(counting, 1800)).toBe(3);
    expect(countOf(counting, 4600)).toBe(1);
    expect(see(counting, true, 4699).released).toBe(false);
    expect(see(counting, true, 4700).released).toBe(true);
  });

  it('begins again after any trouble', () => {
    const counting = see(see(CLOSED, true, 0), true, 3600);
    expect(see(counting, false, 3650)).toEqual(CLOSED);
  });
});

function grey(width: number, height: number, value: (x: number, y: number) => number): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    rgba.fill(value(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
  }
  return { size: { width, height }, rgba };
}

describe('light', () => {
  const box = { left: 0, top: 0, width: 20, height: 20 };
  it('is flat on a flat picture', () => {
    expect(lightOf(grey(20, 20, () => 100), box)).toEqual({ mean: 100, sideways: 0, detail: 0 });
  });
  it('sees a shadowed side and sharp edges', () => {
    const { sideways } = lightOf(grey(20, 20, (x) => (x < 10 ? 50 : 150)), box);
    expect(sideways).toBeGreaterThan(0.9);
    expect(lightOf(grey(20, 20, (x, y) => ((x + y) % 2) * 200), box).detail).toBe(800);
  });
  it('is nothing for a box outside', () => {
    expect(lightOf(grey(4, 4, () => 9), { left: 50, top: 50, width: 5, height: 5 }).mean).toBe(0);
  });
});

describe('the best frame', () => {
  const eyes = (opening: number) => {
    const mesh = new Float32Array(936);
    for (const [up, down, outer, inner] of [[159, 145, 33, 133], [386, 374, 263, 362]] as const) {
      mesh.set([0, 0], outer * 2);
      mesh.set([10, 0], inner * 2);
      mesh.set([5, -opening * 5], up * 2);
      mesh.set([5, opening * 5], down * 2);
    }
    return mesh;
  };
  it('measures how far the eyes are open', () => expect(eyeOpening(eyes(0.3))).toBeCloseTo(0.3, 6));
  it('has the eyes open', () => {
    const shots = [0.1, 0.3, 0.05].map((opening) => ({ found: found({ mesh: eyes(opening) }), light: LIT }));
    expect(best(shots)).toBe(1);
    expect(best([undefined, shots[0], undefined])).toBe(1);
    expect(best([undefined])).toBeUndefined();
  });
});
