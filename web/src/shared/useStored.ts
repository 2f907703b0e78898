// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { store, type StoreKey } from './store';

/** A remembered setting; null while nothing is remembered. */
export function useStored(key: StoreKey): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(store.subscribe, () => store.get(key));
  return [value, (next) => (next === null ? store.remove(key) : store.set(key, next))];
}
