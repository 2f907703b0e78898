// SPDX-License-Identifier: Apache-2.0
import type { MattePicture } from '../../bridge';

/** Person white on dark; where alpha is least sure, in orange. */
export function mattePixels(picture: MattePicture, withTrust: boolean): Uint8ClampedArray<ArrayBuffer> {
  const { alpha, trust } = picture;
  const rgba = new Uint8ClampedArray(alpha.length * 4);
  for (let at = 0; at < alpha.length; at++) {
    const grey = 40 + ((alpha[at] ?? 0) * 215) / 255;
    const doubt = withTrust && trust !== undefined ? 1 - (trust[at] ?? 255) / 255 : 0;
    rgba[at * 4] = grey + (255 - grey) * doubt;
    rgba[at * 4 + 1] = grey + (120 - grey) * doubt;
    rgba[at * 4 + 2] = grey * (1 - doubt);
    rgba[at * 4 + 3] = 255;
  }
  return rgba;
}

export function paintMatte(canvas: HTMLCanvasElement, picture: MattePicture, withTrust: boolean): void {
  const { width, height } = picture.framing.output;
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(mattePixels(picture, withTrust), width, height), 0, 0);
}
