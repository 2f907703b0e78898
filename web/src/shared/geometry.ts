// SPDX-License-Identifier: Apache-2.0
import type { Box, Framing, Head, Point, Size } from '../bridge';

export function add(a: Point, b: Point, times = 1): Point {
  return { x: a.x + b.x * times, y: a.y + b.y * times };
}

export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function unit(v: Point): Point {
  const length = Math.hypot(v.x, v.y) || 1;
  return { x: v.x / length, y: v.y / length };
}

/** From the portrait's pixels to the photo's. */
export function toPhoto(framing: Framing, at: Point): Point {
  const [a, b, c, d, e, f] = framing.outputToSource;
  return { x: a * at.x + b * at.y + c, y: d * at.x + e * at.y + f };
}

/** From the photo's pixels to the portrait's. */
export function toPortrait(framing: Framing, at: Point): Point {
  const [a, b, c, d, e, f] = framing.outputToSource;
  const det = a * e - b * d;
  const x = at.x - c;
  const y = at.y - f;
  return { x: (e * x - b * y) / det, y: (a * y - d * x) / det };
}

/** How many pixels of the photo one pixel of the portrait is wide. */
export function scaleOf(framing: Framing): number {
  const [a, , , d] = framing.outputToSource;
  return Math.hypot(a, d);
}

/** From chin to crown, one pixel long. */
export function headUp(head: Head): Point {
  return unit(minus(head.crown, head.chin));
}

export function headHeight(head: Head): number {
  return distance(head.crown, head.chin);
}

/** The part of the photo to show: what the points span, with a margin, and no more outside the photo than they ask for. */
export function viewOf(points: readonly Point[], photo: Size, margin: number): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * margin;
  const left = Math.min(Math.min(...xs), Math.max(0, Math.min(...xs) - span));
  const top = Math.min(Math.min(...ys), Math.max(0, Math.min(...ys) - span));
  const right = Math.max(Math.max(...xs), Math.min(photo.width, Math.max(...xs) + span));
  const bottom = Math.max(Math.max(...ys), Math.min(photo.height, Math.max(...ys) + span));
  return { left, top, width: right - left, height: bottom - top };
}
