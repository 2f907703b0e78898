// SPDX-License-Identifier: Apache-2.0
// The engine's way to a second worker, which resamples for it where both can share memory.
import type { Helper, Job } from '../../generated/engine';
import { isShared } from './rooms';

const RUNNING = 0;
const DONE = 1;
const FAILED = 2;

/** The result goes to `out`, how it stands to `state`: the engine waits for it without listening. */
export interface ToHelper {
  readonly samples: Int8Array;
  readonly numbers: Float64Array;
  readonly state: Int32Array;
  readonly out: SharedArrayBuffer;
}

export type FromHelper = 'ready';

/** One job after another; not there until it has said that it is ready. */
export class HelperThread implements Helper {
  private worker: Worker | undefined;
  private ready = false;
  private state: Int32Array = new Int32Array(1).fill(DONE);

  /** Starts it, if that has not been done. */
  start(): void {
    if (this.worker !== undefined) {
      return;
    }
    this.worker = new Worker(new URL('./helping.ts', import.meta.url), { type: 'module', name: 'likeness-helper' });
    this.worker.onmessage = ({ data }: MessageEvent<FromHelper>) => {
      this.ready = data === 'ready';
    };
  }

  isReady(): boolean {
    return this.ready;
  }

  isFree(): boolean {
    return this.ready && Atomics.load(this.state, 0) !== RUNNING;
  }

  resample(samples: Int8Array, numbers: Float64Array, bytes: number): Job | null {
    if (!isShared(samples.buffer)) {
      return null; // to copy a photo takes as long as what is to be done
    }
    const state = new Int32Array(new SharedArrayBuffer(4));
    const out = new SharedArrayBuffer(bytes);
    this.state = state;
    this.worker?.postMessage({ samples, numbers, state, out } satisfies ToHelper);
    return {
      state: (milliseconds) => {
        Atomics.wait(state, 0, RUNNING, milliseconds);
        return Atomics.load(state, 0);
      },
      bytes: () => new Int8Array(out),
    };
  }
}

/** Does one job; whoever waits for it is woken, also when it failed. */
export function act({ samples, numbers, state, out }: ToHelper, resample: (samples: Int8Array, numbers: Float64Array) => Int8Array): void {
  let end = FAILED;
  try {
    new Int8Array(out).set(resample(samples, numbers));
    end = DONE;
  } finally {
    Atomics.store(state, 0, end);
    Atomics.notify(state, 0);
  }
}
