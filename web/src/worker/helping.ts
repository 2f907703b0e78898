// SPDX-License-Identifier: Apache-2.0
// The second worker: as much of the engine as resamples.
import { resample } from '../../generated/second';
import { act, type FromHelper, type ToHelper } from './helper';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ToHelper>) => act(data, resample);

self.postMessage('ready' satisfies FromHelper);
