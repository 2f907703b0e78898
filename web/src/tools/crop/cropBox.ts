// SPDX-License-Identifier: Apache-2.0
// The rectangle of the crop tool, as pure functions.
import type { Box, Point, Size } from '../../bridge';

export type Part = 'whole' | 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

export const CORNERS: readonly Exclude<Part, 'whole'>[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

const LEAST = 8;

/** The largest centred box of a shape; of the whole photo without one. */
export function startBox(photo: Size, aspect: number | undefined): Box {
  if (aspect === undefined) {
    return { left: 0, top: 0, ...photo };
  }
  const width = Math.min(photo.width, photo.height * aspect);
  const height = width / aspect;
  return { left: (photo.width - width) / 2, top: (photo.height - height) / 2, width, height };
}

/** The box after a part of it was moved; it stays within the photo and of its shape. */
export function moveBox(box: Box, part: Part, by: Point, photo: Size, aspect: number | undefined): Box {
  if (part === 'whole') {
    return {
      ...box,
      left: clamp(box.left + by.x, 0, photo.width - box.width),
      top: clamp(box.top + by.y, 0, photo.height - box.height),
    };
  }
  const right = part === 'topRight' || part === 'bottomRight';
  const bottom = part === 'bottomLeft' || part === 'bottomRight';
  const fixedX = right ? box.left : box.left + box.width;
  const fixedY = bottom ? box.top : box.top + box.height;
  const roomX = right ? photo.width - fixedX : fixedX;
  const roomY = bottom ? photo.height - fixedY : fixedY;
  let width = clamp(box.width + (right ? by.x : -by.x), LEAST, roomX);
  let height = clamp(box.height + (bottom ? by.y : -by.y), LEAST, roomY);
  if (aspect !== undefined) {
    width = Math.min(width, roomY * aspect);
    height = width / aspect;
  }
  return { left: right ? fixedX : fixedX - width, top: bottom ? fixedY : fixedY - height, width, height };
}

/** Whole pixels, inside the photo. */
export function wholeBox(box: Box, photo: Size): Box {
  const left = clamp(Math.round(box.left), 0, photo.width - 1);
  const top = clamp(Math.round(box.top), 0, photo.height - 1);
  return {
    left,
    top,
    width: clamp(Math.round(box.width), 1, photo.width - left),
    height: clamp(Math.round(box.height), 1, photo.height - top),
  };
}

export function cornerOf(box: Box, part: Exclude<Part, 'whole'>): Point {
  return {
    x: part === 'topLeft' || part === 'bottomLeft' ? box.left : box.left + box.width,
    y: part === 'topLeft' || part === 'topRight' ? box.top : box.top + box.height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
