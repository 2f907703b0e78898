// SPDX-License-Identifier: Apache-2.0
// Every request since the page was opened: what the browser timed, and what the service worker saw or refused.
import type { SeenRequest } from './messages';

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly sentBytes: number;
  readonly outcome: 'network' | 'kept' | 'refused';
  readonly at: number;
}

let seen: readonly LoggedRequest[] = [];
const listeners = new Set<() => void>();

function add(entry: LoggedRequest): void {
  seen = [...seen, entry];
  listeners.forEach((listener) => listener());
}

/** Takes what the service worker reports. */
export function record(request: SeenRequest): void {
  const outcome = request.refusal !== undefined ? 'refused' : request.fromCache ? 'kept' : 'network';
  const sentBytes = outcome === 'network' ? request.bodyBytes : 0;
  add({ method: request.method, url: request.url, sentBytes, outcome, at: request.at });
}

/** What the page uploads itself, where the service worker lets it pass unread. */
export function noteUpload(method: string, url: string, sentBytes: number): void {
  add({ method, url, sentBytes, outcome: 'network', at: Date.now() });
}

/** Watches the browser's own list, for what was fetched before the service worker watched. */
export function watchRequests(): void {
  if (typeof PerformanceObserver === 'undefined') {
    return;
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (entry.workerStart === 0 && !entry.name.startsWith('blob:') && !entry.name.startsWith('data:')) {
        const at = performance.timeOrigin + entry.startTime;
        add({ method: 'GET', url: entry.name, sentBytes: 0, outcome: entry.transferSize === 0 ? 'kept' : 'network', at });
      }
    }
  }).observe({ type: 'resource', buffered: true });
}

export const requests = {
  all: (): readonly LoggedRequest[] => seen,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
