// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Framing, Head } from '../../bridge';
import { arrow, movedHead, pull } from './drag';

const HEAD: Head = {
  leftEye: { x: 40, y: 50 },
  rightEye: { x: 60, y: 50 },
  chin: { x: 50, y: 90 },
  crown: { x: 50, y: 10 },
  hairTop: { x: 50, y: 5 },
  widthPx: 60,
  headHeightU95: 0.02,
};

const FRAMING = {
  corners: [
    { x: 10, y: 0 },
    { x: 90, y: 0 },
    { x: 90, y: 100 },
    { x: 10, y: 100 },
  ],
  place: { centre: { x: 50, y: 50 }, heightPx: 100, rollDeg: 0 },
} as unknown as Framing;

describe('pulling', () => {
  it('moves crown and chin along the head alone', () => {
    expect(pull({}, HEAD, FRAMING, 'crown', { x: 30, y: -4 })).toEqual({ crown: { x: 50, y: 6 } });
    expect(pull({}, HEAD, FRAMING, 'chin', { x: -9, y: 3 })).toEqual({ chin: { x: 50, y: 93 } });
  });

  it('moves an eye freely, from where it was moved to before', () => {
    const once = pull({}, HEAD, FRAMING, 'leftEye', { x: 1, y: 2 });
    expect(pull(once, HEAD, FRAMING, 'leftEye', { x: 1, y: 0 })).toEqual({ leftEye: { x: 42, y: 52 } });
  });

  it('moves the frame as a whole', () => {
    expect(pull({}, HEAD, FRAMING, 'frame', { x: 5, y: -5 }).frame).toEqual({ centre: { x: 55, y: 45 }, heightPx: 100, rollDeg: 0 });
  });

  it('sizes the frame about its centre, and never to nothing', () => {
    expect(pull({}, HEAD, FRAMING, 'size', { x: 4, y: 5 }).frame?.heightPx).toBeCloseTo(110, 9);
    expect(pull({}, HEAD, FRAMING, 'size', { x: -400, y: -500 }).frame?.heightPx).toBeCloseTo(5, 9);
  });

  it('leaves the measures that are not ours', () => {
    expect(movedHead(HEAD, { chin: { x: 1, y: 1 } })).toEqual({ ...HEAD, chin: { x: 1, y: 1 } });
  });

  it('knows the arrow keys', () => {
    expect(arrow('ArrowLeft', 2)).toEqual({ x: -2, y: 0 });
    expect(arrow('Enter', 2)).toBeUndefined();
  });
});
