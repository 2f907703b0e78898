// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { MattePicture } from '../../bridge';
import { mattePixels } from './paintMatte';

const PICTURE = { alpha: new Uint8Array([0, 255, 255]), trust: new Uint8Array([255, 255, 0]) } as unknown as MattePicture;

it('paints the person white, the background dark, and doubt in orange', () => {
  expect([...mattePixels(PICTURE, true)]).toEqual([40, 40, 40, 255, 255, 255, 255, 255, 255, 120, 0, 255]);
  expect([...mattePixels(PICTURE, false)].slice(8)).toEqual([255, 255, 255, 255]);
});
