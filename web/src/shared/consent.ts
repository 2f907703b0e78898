// SPDX-License-Identifier: Apache-2.0
// Whether a person agreed that the face in a photo is measured, on this device.
import { readJson, store } from './store';
import { useStored } from './useStored';

/** Raised when the wording changes, so that people are asked again. */
export const CONSENT_VERSION = 1;

interface Consent {
  readonly version: number;
  readonly at: string;
}

function isConsent(value: unknown): value is Consent {
  return typeof value === 'object' && value !== null && (value as Consent).version === CONSENT_VERSION;
}

export function giveConsent(now: Date): void {
  store.set('consent', JSON.stringify({ version: CONSENT_VERSION, at: now.toISOString() } satisfies Consent));
}

export function withdrawConsent(): void {
  store.remove('consent');
}

export function useConsent(): Consent | undefined {
  useStored('consent');
  return readJson('consent', isConsent);
}
