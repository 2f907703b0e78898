// SPDX-License-Identifier: Apache-2.0
// What page and service worker tell each other.
import type { Refusal } from './rules';

/** One request as the service worker saw it; no content, and of a refused one no address beyond its path's start. */
export interface SeenRequest {
  readonly type: 'request';
  readonly method: string;
  readonly url: string;
  /** Of the body that the page wanted to send; it was not sent. */
  readonly bodyBytes: number;
  readonly refusal?: Refusal;
  /** Answered from what was kept, without the network. */
  readonly fromCache: boolean;
  readonly at: number;
}

export type FromServiceWorker = SeenRequest | { readonly type: 'kept' } | { readonly type: 'keep_failed'; readonly reason: string };

export type ToServiceWorker = { readonly type: 'keep' } | { readonly type: 'replace' };
