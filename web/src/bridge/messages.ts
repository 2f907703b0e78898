// SPDX-License-Identifier: Apache-2.0
// What crosses between page and worker.
import type { ErrorCode } from './errors';
import type { Args, Method, Result } from './methods';
import type { Progress } from './progress';
import type { SeenRequest } from '../shared/privacy/messages';

/** From the page. */
export type ToWorker =
  | { readonly type: 'start'; readonly cancelFlags?: Int32Array<SharedArrayBuffer> }
  | { [M in Method]: { readonly type: 'call'; readonly call: number; readonly method: M; readonly args: Args<M> } }[Method]
  | { readonly type: 'cancel'; readonly call: number };

/** From the worker. */
export type FromWorker =
  | { readonly type: 'result'; readonly call: number; readonly value: Result<Method> }
  | { readonly type: 'error'; readonly call: number; readonly error: PlainError }
  | { readonly type: 'cancelled'; readonly call: number }
  | { readonly type: 'progress'; readonly call: number; readonly progress: Progress }
  | { readonly type: 'seen'; readonly request: SeenRequest };

export interface PlainError {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly args: Readonly<Record<string, string>>;
}

/** How many calls can be stopped at once by the shared flags: call n is stopped by the number n in place n % CANCEL_FLAGS. */
export const CANCEL_FLAGS = 64;
