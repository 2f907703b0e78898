// SPDX-License-Identifier: Apache-2.0
import type { Pixels } from '../../bridge';

/** What the camera shows now; scaled down to `maxSide` if that is given. Never mirrored. */
export function grab(video: HTMLVideoElement, maxSide?: number): Pixels {
  const scale = maxSide === undefined ? 1 : Math.min(1, maxSide / Math.max(video.videoWidth, video.videoHeight));
  const width = Math.max(1, Math.round(video.videoWidth * scale));
  const height = Math.max(1, Math.round(video.videoHeight * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    throw new Error('expected a 2d canvas');
  }
  context.drawImage(video, 0, 0, width, height);
  return { size: { width, height }, rgba: context.getImageData(0, 0, width, height).data };
}
