// SPDX-License-Identifier: Apache-2.0
// Of several frames the one that serves best: eyes open, sharp, straight. For babies above all.
import type { Found } from '../../bridge';
import type { Light } from './light';

export interface Shot {
  readonly found: Found;
  readonly light: Light;
}

/** Points of the 468-point mesh: upper lid, lower lid, outer and inner corner, for both eyes. */
const EYES = [
  [159, 145, 33, 133],
  [386, 374, 263, 362],
] as const;

/** Height over width of the eyes' openings, averaged; about 0.3 when open, under 0.15 when shut. */
export function eyeOpening(mesh: Float32Array): number {
  const openings = EYES.map(([up, down, outer, inner]) => {
    const width = between(mesh, outer, inner);
    return width === 0 ? 0 : between(mesh, up, down) / width;
  });
  return openings.reduce((sum, opening) => sum + opening, 0) / openings.length;
}

function between(mesh: Float32Array, a: number, b: number): number {
  return Math.hypot(
    (mesh[a * 2] ?? 0) - (mesh[b * 2] ?? 0),
    (mesh[a * 2 + 1] ?? 0) - (mesh[b * 2 + 1] ?? 0),
  );
}

const OPEN = 0.3;

export function worth({ found, light }: Shot): number {
  const open = Math.min(1, eyeOpening(found.face.mesh) / OPEN);
  const straight = 1 - Math.min(1, (Math.abs(found.face.yawDeg) + Math.abs(found.face.pitchDeg) + Math.abs(found.face.rollDeg)) / 60);
  const sharp = Math.min(1, light.detail / 12);
  return open * 2 + straight + sharp;
}

/** The place of the best; absent when there is none. */
export function best(shots: readonly (Shot | undefined)[]): number | undefined {
  let place: number | undefined;
  let most = -Infinity;
  shots.forEach((shot, at) => {
    const value = shot === undefined ? -Infinity : worth(shot);
    if (value > most) {
      most = value;
      place = at;
    }
  });
  return place;
}
