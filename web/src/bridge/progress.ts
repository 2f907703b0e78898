// SPDX-License-Identifier: Apache-2.0

export type Stage = 'fetch' | 'decode' | 'find' | 'frame' | 'compose' | 'check' | 'encode' | 'sheet' | 'verify';

export interface Progress {
  readonly stage: Stage;
  /** From 0 to 1; absent while it cannot be told. */
  readonly fraction?: number;
}

/** How a call is watched and stopped. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
