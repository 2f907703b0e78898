// SPDX-License-Identifier: Apache-2.0
// What a small frame tells of light and sharpness, quickly; the engine's checks decide in the end.
import type { Box, Pixels } from '../../bridge';

export interface Light {
  /** Mean of the face, 0 to 255. */
  readonly mean: number;
  /** How much brighter one half of the face is than the other, as a fraction of the mean. */
  readonly sideways: number;
  /** Mean absolute second difference, in grey levels: small when blurred. */
  readonly detail: number;
}

/** Luma of a face's box; the box may lie partly outside the picture. */
export function lightOf(pixels: Pixels, face: Box): Light {
  const { width, height } = pixels.size;
  const left = Math.max(1, Math.floor(face.left));
  const top = Math.max(1, Math.floor(face.top));
  const right = Math.min(width - 1, Math.ceil(face.left + face.width));
  const bottom = Math.min(height - 1, Math.ceil(face.top + face.height));
  const middle = (left + right) / 2;
  const sums = { first: 0, second: 0, firstCount: 0, secondCount: 0, detail: 0 };
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const here = luma(pixels, x, y);
      if (x < middle) {
        sums.first += here;
        sums.firstCount++;
      } else {
        sums.second += here;
        sums.secondCount++;
      }
      const around = luma(pixels, x - 1, y) + luma(pixels, x + 1, y) + luma(pixels, x, y - 1) + luma(pixels, x, y + 1);
      sums.detail += Math.abs(4 * here - around);
    }
  }
  const count = sums.firstCount + sums.secondCount;
  if (count === 0) {
    return { mean: 0, sideways: 0, detail: 0 };
  }
  const mean = (sums.first + sums.second) / count;
  const halves = sums.first / Math.max(1, sums.firstCount) - sums.second / Math.max(1, sums.secondCount);
  return { mean, sideways: Math.abs(halves) / Math.max(1, mean), detail: sums.detail / count };
}

function luma(pixels: Pixels, x: number, y: number): number {
  const at = (y * pixels.size.width + x) * 4;
  return ((pixels.rgba[at] ?? 0) * 54 + (pixels.rgba[at + 1] ?? 0) * 183 + (pixels.rgba[at + 2] ?? 0) * 19) / 256;
}
