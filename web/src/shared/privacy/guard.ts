// SPDX-License-Identifier: Apache-2.0
// The page's side of the service worker: starts it, waits until it watches, and hears what it saw.
import { record } from './requests';
import type { FromServiceWorker, ToServiceWorker } from './messages';

export type GuardState = 'absent' | 'starting' | 'watching' | 'kept' | 'keep_failed' | 'update';

let state: GuardState = 'absent';
let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function become(next: GuardState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

export const guard = {
  get state(): GuardState {
    return state;
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Lets a newer version of the app take over; the page is loaded anew. */
  update(): void {
    waiting?.postMessage({ type: 'replace' } satisfies ToServiceWorker);
  },
};

/** How long the engine waits for the service worker before it starts without one. */
const PATIENCE_MS = 3000;
let watching: Promise<void> = Promise.resolve();

/** Fulfilled when requests are watched, or cannot be in this browser. */
export function whenGuarded(): Promise<void> {
  return watching;
}

export function startGuard(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
    return;
  }
  become('starting');
  const container = navigator.serviceWorker;
  container.addEventListener('message', (event: MessageEvent<FromServiceWorker>) => hear(event.data));
  const controlled = new Promise<void>((resolve) => {
    if (container.controller !== null) {
      resolve();
    }
    container.addEventListener('controllerchange', () => resolve());
  });
  watching = Promise.race([controlled, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const replaces = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (replaces) {
      location.reload();
    }
  });
  container.register(new URL('sw.js', document.baseURI), { type: 'module', updateViaCache: 'none' }).then(
    async (registration) => {
      listenForUpdate(registration);
      await controlled;
      become('watching');
      container.controller?.postMessage({ type: 'keep' } satisfies ToServiceWorker);
    },
    // Private windows of some browsers have none; the page works, only not offline, and the privacy page says so.
    () => become('absent'),
  );
}

function listenForUpdate(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null) => {
    if (worker !== null && navigator.serviceWorker.controller !== null) {
      waiting = worker;
      become('update');
    }
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && offer(registration.waiting));
  });
}

function hear(message: FromServiceWorker): void {
  if (message.type === 'request') {
    record(message);
  } else if (state !== 'update') {
    become(message.type);
  }
}
