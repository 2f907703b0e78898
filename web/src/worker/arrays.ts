// SPDX-License-Identifier: Apache-2.0
// The engine's arrays are signed, the page's are not; the memory is the same.
import type { Picture } from '../../generated/engine';
import type { Pixels } from '../bridge/vocabulary';

export function pixels(picture: Picture): Pixels {
  const { rgba, width, height } = picture;
  return { size: { width, height }, rgba: new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.byteLength) };
}

export function unsigned(bytes: Int8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Gives memory back at once, instead of when it will have been collected; browsers that cannot do so collect it. */
export function giveBack(buffer: ArrayBuffer): void {
  (buffer as { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}
