// SPDX-License-Identifier: Apache-2.0
import type { Engine, Pixels, PhotoSource } from '../../bridge';
import { best, type Shot } from './bestFrame';
import { grab } from './grab';
import { look } from './look';

interface StillCamera {
  takePhoto(): Promise<Blob>;
}
type StillCameraType = new (track: MediaStreamTrack) => StillCamera;

/** One photo at the camera's own resolution where the browser can, else the video's frame. */
export async function shoot(video: HTMLVideoElement): Promise<PhotoSource> {
  const type = (globalThis as { ImageCapture?: StillCameraType }).ImageCapture;
  const [track] = (video.srcObject as MediaStream | null)?.getVideoTracks() ?? [];
  const frame = grab(video);
  if (type === undefined || track === undefined) {
    return frame;
  }
  // Some cameras refuse a still while they film; the frame of this moment serves then.
  return new type(track).takePhoto().catch(() => frame);
}

const FRAMES = 6;
const BETWEEN_MS = 180;
const LOOK_SIDE = 512;

/** Several frames in a second, and of them the best. */
export async function burst(engine: Engine, video: HTMLVideoElement, document: string): Promise<Pixels> {
  const frames: { full: Pixels; small: Pixels }[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    frames.push({ full: grab(video), small: grab(video, LOOK_SIDE) });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  const shots: (Shot | undefined)[] = [];
  for (const { small } of frames) {
    const { found, light } = await look(engine, small, document);
    shots.push(found && light ? { found, light } : undefined);
  }
  const chosen = frames[best(shots) ?? frames.length - 1];
  if (chosen === undefined) {
    throw new Error('expected at least one frame');
  }
  return chosen.full;
}
