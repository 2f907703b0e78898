// SPDX-License-Identifier: Apache-2.0
import type { Progress } from '../bridge/progress';

/** One call that is being done. */
export interface CallContext {
  /** Aborted when the page no longer wants the result. */
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Gives the message loop its turn, so that a call that was stopped is seen as such. */
export function breathe(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (signal.aborted) {
        reject(signal.reason);
      } else {
        resolve();
      }
    };
    port2.postMessage(undefined);
  });
}
