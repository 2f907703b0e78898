// SPDX-License-Identifier: Apache-2.0
// What went wrong on this device, for a report that a person can send by hand: codes and times, no pixels, no names.
import { EngineError } from '../bridge';

interface Trouble {
  readonly at: string;
  readonly code: string;
  readonly where: string;
}

const MOST = 50;
const troubles: Trouble[] = [];

/** What is thrown by code outside the engine is told by its kind alone: its message might name a file. */
function codeOf(error: unknown): string {
  if (error instanceof EngineError) {
    return error.code;
  }
  return error instanceof Error ? error.name : typeof error;
}

export function note(error: unknown, where: string): void {
  troubles.push({ at: new Date().toISOString(), code: codeOf(error), where });
  troubles.splice(0, Math.max(0, troubles.length - MOST));
}

export function watchErrors(): void {
  window.addEventListener('error', (event) => note(event.error, `line ${event.lineno}`));
  window.addEventListener('unhandledrejection', (event) => note(event.reason, 'promise'));
  document.addEventListener('securitypolicyviolation', (event) =>
    troubles.push({ at: new Date().toISOString(), code: `CSP ${event.effectiveDirective}`, where: 'page' }),
  );
}

export function report(facts: { readonly version: string; readonly dataVersion: string }): string {
  const features = {
    crossOriginIsolated: globalThis.crossOriginIsolated === true,
    sharedMemory: typeof SharedArrayBuffer !== 'undefined',
    webGpu: 'gpu' in navigator,
    indexedDb: 'indexedDB' in globalThis,
    serviceWorker: 'serviceWorker' in navigator,
    camera: navigator.mediaDevices !== undefined,
    share: 'share' in navigator,
  };
  const screen = { width: innerWidth, height: innerHeight, ratio: devicePixelRatio };
  const browser = navigator.userAgent;
  const processors = navigator.hardwareConcurrency;
  return `${JSON.stringify({ format: 'likeness-diagnostics', engine: facts, browser, processors, screen, features, troubles }, null, 2)}\n`;
}
