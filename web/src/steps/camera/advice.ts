// SPDX-License-Identifier: Apache-2.0
// What to say to the person before the camera: the first thing that is not yet right.
import type { Found, Framing } from '../../bridge';
import type { Light } from './light';

export type Advice =
  | 'no_face'
  | 'several_faces'
  | 'closer'
  | 'further'
  | 'tilted'
  | 'turned'
  | 'to_middle'
  | 'dark'
  | 'bright'
  | 'side_light'
  | 'blurred'
  | 'good';

export interface Sight {
  readonly faces: number;
  readonly found?: Found;
  /** Absent when the document's frame does not fit into the picture. */
  readonly framing?: Framing;
  readonly light?: Light;
  readonly width: number;
  readonly height: number;
}

/** Limits for guidance alone, wider than the checks'; chosen so that a person can hold still within them. */
const TILT_DEG = 8;
const TURN_DEG = 14;
const DARK = 60;
const BRIGHT = 225;
const SIDEWAYS = 0.45;
const LEAST_DETAIL = 3;
/** The frame should fill between these parts of what the camera sees. */
const LEAST_FILL = 0.45;
const OFF_MIDDLE = 0.16;

export function adviseOn(sight: Sight): Advice {
  if (sight.faces > 1) {
    return 'several_faces';
  }
  if (sight.found === undefined) {
    return 'no_face';
  }
  return place(sight) ?? pose(sight.found) ?? (sight.light && lit(sight.light)) ?? 'good';
}

function place(sight: Sight): Advice | undefined {
  const { framing } = sight;
  if (framing === undefined) {
    return 'further';
  }
  const outside = framing.corners.some(({ x, y }) => x < -1 || y < -1 || x > sight.width + 1 || y > sight.height + 1);
  if (outside || framing.notes.includes('crowded_by_picture')) {
    return fill(sight) > 0.9 ? 'further' : 'to_middle';
  }
  if (fill(sight) < LEAST_FILL) {
    return 'closer';
  }
  const off = Math.abs(framing.place.centre.x / sight.width - 0.5);
  return off > OFF_MIDDLE ? 'to_middle' : undefined;
}

function fill(sight: Sight): number {
  return (sight.framing?.place.heightPx ?? 0) / sight.height;
}

function pose(found: Found): Advice | undefined {
  const { rollDeg, yawDeg, pitchDeg } = found.face;
  if (Math.abs(rollDeg) > TILT_DEG) {
    return 'tilted';
  }
  return Math.abs(yawDeg) > TURN_DEG || Math.abs(pitchDeg) > TURN_DEG * 1.5 ? 'turned' : undefined;
}

function lit(light: Light): Advice | undefined {
  if (light.mean < DARK) {
    return 'dark';
  }
  if (light.mean > BRIGHT) {
    return 'bright';
  }
  if (light.sideways > SIDEWAYS) {
    return 'side_light';
  }
  return light.detail < LEAST_DETAIL ? 'blurred' : undefined;
}
