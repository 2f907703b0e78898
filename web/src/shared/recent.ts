// SPDX-License-Identifier: Apache-2.0
// The documents that were chosen before, latest first.
import { readJson, store } from './store';

const MOST = 6;

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

export function recentIds(): readonly string[] {
  return readJson('recent', isIds) ?? [];
}

export function rememberRecent(id: string): void {
  store.set('recent', JSON.stringify([id, ...recentIds().filter((other) => other !== id)].slice(0, MOST)));
}
