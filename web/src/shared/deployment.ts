// SPDX-License-Identifier: Apache-2.0
// What the server that this page comes from promises. Pages from a plain file store have none, and work all the same.
import { useSyncExternalStore } from 'react';

export interface Deployment {
  readonly mode: 'on-device' | 'ephemeral' | 'hosted';
  readonly operator: string;
  readonly photoGoneMinutes: number;
}

interface PolicyAnswer {
  readonly mode: Deployment['mode'];
  readonly operator: { readonly name: string };
  readonly retention_jobs: readonly { readonly what: string; readonly seconds: number }[];
}

/** No server, or no network: then nothing can be uploaded either. */
const NO_SERVER: Deployment = { mode: 'on-device', operator: '', photoGoneMinutes: 0 };

let known: Deployment | undefined;
let asked = false;
const listeners = new Set<() => void>();

function ask(): void {
  asked = true;
  fetch(new URL('api/privacy', document.baseURI))
    .then(async (response) => {
      if (!response.ok) {
        return NO_SERVER;
      }
      const policy = (await response.json()) as PolicyAnswer;
      const seconds = policy.retention_jobs.find((job) => job.what === 'photo')?.seconds ?? 0;
      return { mode: policy.mode, operator: policy.operator.name, photoGoneMinutes: Math.ceil(seconds / 60) };
    })
    .catch(() => NO_SERVER)
    .then((answer: Deployment) => {
      known = answer;
      listeners.forEach((listener) => listener());
    });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    ask();
  }
  return () => listeners.delete(listener);
}

/** Absent until it is known. */
export function useDeployment(): Deployment | undefined {
  return useSyncExternalStore(subscribe, () => known);
}
