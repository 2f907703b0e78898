// SPDX-License-Identifier: Apache-2.0
// Every request since the page was opened: what the service worker saw or refused, and what page and worker saw themselves.
import type { SeenRequest } from './messages';
import { watchScope } from './watch';

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  /** Counted bytes of the body that left. */
  readonly sentBytes: number;
  /** Counted bytes of the body that was refused and did not leave. */
  readonly heldBytes: number;
  readonly outcome: 'network' | 'kept' | 'refused';
  readonly at: number;
}

let seen: readonly LoggedRequest[] = [];
const listeners = new Set<() => void>();

/** Takes what was seen. */
export function record({ method, url, bodyBytes, refusal, fromCache, at }: SeenRequest): void {
  const outcome = refusal !== undefined ? 'refused' : fromCache ? 'kept' : 'network';
  const left = outcome === 'network' ? bodyBytes : 0;
  seen = [...seen, { method, url, sentBytes: left, heldBytes: bodyBytes - left, outcome, at }];
  listeners.forEach((listener) => listener());
}

/** What the page uploads itself, where the service worker lets it pass unread. */
export function noteUpload(method: string, url: string, bodyBytes: number): void {
  record({ type: 'request', method, url, bodyBytes, fromCache: false, at: Date.now() });
}

/** Watches the page itself. */
export function watchRequests(): void {
  watchScope(window, record);
}

export const requests = {
  all: (): readonly LoggedRequest[] => seen,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
