// SPDX-License-Identifier: Apache-2.0
// What the page remembers on this device: settings and choices, never anything of a photo.

export const STORE_KEYS = ['language', 'scheme', 'consent', 'recent', 'presets', 'screen', 'spoken', 'large', 'sheet', 'naming'] as const;
export type StoreKey = (typeof STORE_KEYS)[number];

const PREFIX = 'likeness.';

/** localStorage where it can be used, else this page's memory; a full or forbidden store is told, not hidden. */
class Store {
  private readonly memory = new Map<StoreKey, string>();
  private failed = false;
  private readonly listeners = new Set<() => void>();

  get(key: StoreKey): string | null {
    const held = this.memory.get(key);
    if (held !== undefined) {
      return held;
    }
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      this.failed = true;
      return null;
    }
  }

  set(key: StoreKey, value: string): void {
    try {
      localStorage.setItem(PREFIX + key, value);
      this.memory.delete(key);
    } catch {
      // Forbidden or full: kept until the page is closed, and `works` says so in the settings.
      this.failed = true;
      this.memory.set(key, value);
    }
    this.tell();
  }

  remove(key: StoreKey): void {
    this.memory.delete(key);
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      this.failed = true;
    }
    this.tell();
  }

  clear(): void {
    STORE_KEYS.forEach((key) => this.remove(key));
  }

  /** Whether what is set outlives the page. */
  get works(): boolean {
    return !this.failed;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export const store = new Store();

/** What was kept as JSON, if it still has the expected form. */
export function readJson<T>(key: StoreKey, isExpected: (value: unknown) => value is T): T | undefined {
  const text = store.get(key);
  if (text === null) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isExpected(value) ? value : undefined;
  } catch {
    return undefined; // written by another version or by hand: as if nothing had been kept
  }
}
