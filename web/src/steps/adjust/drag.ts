// SPDX-License-Identifier: Apache-2.0
// Where a handle goes when it is pulled, as pure functions.
import type { Framing, Handles, Head, Point } from '../../bridge';
import { add, distance, dot, headUp, minus } from '../../shared/geometry';

export type HandleName = 'crown' | 'chin' | 'leftEye' | 'rightEye' | 'frame' | 'size';

/** The head with what a person moved. */
export function movedHead(head: Head, handles: Handles): Head {
  const { leftEye, rightEye, chin, crown, hairTop } = { ...head, ...handles };
  return { ...head, leftEye, rightEye, chin, crown, hairTop };
}

/**
 * The handles after one of them was moved by `by`, in pixels of the photo.
 *
 * Crown and chin move along the head alone, eyes freely; the frame moves as a whole, and `size` pulls its lower right
 * corner with the centre fixed.
 */
export function pull(handles: Handles, head: Head, framing: Framing, name: HandleName, by: Point): Handles {
  const moved = movedHead(head, handles);
  switch (name) {
    case 'crown':
    case 'chin': {
      const up = headUp(moved);
      return { ...handles, [name]: add(moved[name], up, dot(by, up)) };
    }
    case 'leftEye':
    case 'rightEye':
      return { ...handles, [name]: add(moved[name], by) };
    case 'frame':
      return { ...handles, frame: { ...framing.place, centre: add(framing.place.centre, by) } };
    case 'size':
      return { ...handles, frame: { ...framing.place, heightPx: framing.place.heightPx * growth(framing, by) } };
  }
}

const LEAST_GROWTH = 0.05;

function growth(framing: Framing, by: Point): number {
  const corner = framing.corners[2];
  const { centre } = framing.place;
  const before = distance(corner, centre);
  const outward = dot(minus(add(corner, by), centre), minus(corner, centre)) / before;
  return Math.max(LEAST_GROWTH, outward / before);
}

/** Where an arrow key moves a handle; absent for other keys. */
export function arrow(key: string, step: number): Point | undefined {
  switch (key) {
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    default:
      return undefined;
  }
}
