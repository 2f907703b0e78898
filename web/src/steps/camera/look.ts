// SPDX-License-Identifier: Apache-2.0
import { EngineError, type Engine, type Pixels } from '../../bridge';
import type { Sight } from './advice';
import { lightOf } from './light';

/** What the engine sees in one frame, for the document. The frame is forgotten at once. */
export async function look(engine: Engine, pixels: Pixels, document: string): Promise<Sight> {
  const { width, height } = pixels.size;
  const copy: Pixels = { size: pixels.size, rgba: new Uint8ClampedArray(pixels.rgba) };
  const photo = await engine.load(pixels);
  try {
    const found = await engine.find(photo, { kind: 'only' }, 'untouched');
    const light = lightOf(copy, found.face.box);
    const request = { photo: photo.id, document, track: { kind: 'untouched' as const } };
    const framing = await engine.frame(request).catch(onlyRejections);
    return { faces: 1, found, light, width, height, ...(framing === undefined ? {} : { framing }) };
  } catch (error) {
    onlyRejections(error);
    const several = error instanceof EngineError && error.code === 'SEVERAL_FACES';
    return { faces: several ? 2 : 0, width, height };
  } finally {
    await engine.release(photo);
  }
}

const OF_THE_PHOTO = new Set(['NO_FACE', 'SEVERAL_FACES', 'FACE_TOO_SMALL', 'FACE_TURNED_AWAY', 'FRAME_LEAVES_PICTURE', 'INFEASIBLE']);

/** That a frame does not serve is an answer; anything else is a fault. */
function onlyRejections(error: unknown): undefined {
  if (!(error instanceof EngineError) || !OF_THE_PHOTO.has(error.code)) {
    throw error;
  }
  return undefined;
}
