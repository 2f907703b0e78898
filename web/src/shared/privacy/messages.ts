// SPDX-License-Identifier: Apache-2.0
// What page and service worker tell each other.
import type { Refusal } from './rules';

/** One request as the service worker, the page or the engine's worker saw it; no content, and of a refused one no address beyond its path's start. */
export interface SeenRequest {
  readonly type: 'request';
  readonly method: string;
  readonly url: string;
  /** Counted, of the body that was to be sent; when the request was refused it was not sent. */
  readonly bodyBytes: number;
  /** Why it was stopped; `policy` is the content security policy of the page. */
  readonly refusal?: Refusal | 'policy';
  /** Answered from what was kept, without the network. */
  readonly fromCache: boolean;
  readonly at: number;
}

export type FromServiceWorker = SeenRequest | { readonly type: 'kept' } | { readonly type: 'keep_failed'; readonly reason: string };

export type ToServiceWorker = { readonly type: 'keep' } | { readonly type: 'replace' };
