// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Engine } from '../bridge';
import { whenGuarded } from './privacy/guard';
import { record } from './privacy/requests';

let opening: Promise<Engine> | undefined;

/** The one engine of the page, started when first asked for, under the service worker's eyes where there is one. */
export function openEngine(): Promise<Engine> {
  opening ??= whenGuarded()
    .then(() => Engine.open(undefined, record))
    .catch((error: unknown) => {
      opening = undefined; // the next who asks tries again
      throw error;
    });
  return opening;
}

/** The engine once it is open. */
export function useEngine(): { readonly engine?: Engine; readonly error?: unknown; readonly retry: () => void } {
  const [state, setState] = useState<{ engine?: Engine; error?: unknown }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    openEngine().then(
      (engine) => current && setState({ engine }),
      (error: unknown) => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
