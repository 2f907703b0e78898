// SPDX-License-Identifier: Apache-2.0
// Named sets of choices, kept on this device and exchanged as JSON.
import { readJson, store } from './store';

export interface Preset {
  readonly name: string;
  readonly document: string;
  /** #rrggbb; absent for the Untouched track. */
  readonly background?: string;
  readonly paper: string;
  readonly naming: string;
}

function isPreset(value: unknown): value is Preset {
  const preset = value as Preset | null;
  return (
    typeof preset === 'object' &&
    preset !== null &&
    [preset.name, preset.document, preset.paper, preset.naming].every((text) => typeof text === 'string') &&
    (preset.background === undefined || /^#[0-9a-f]{6}$/.test(preset.background))
  );
}

function isPresets(value: unknown): value is Preset[] {
  return Array.isArray(value) && value.every(isPreset);
}

export function presets(): readonly Preset[] {
  return readJson('presets', isPresets) ?? [];
}

export function savePreset(preset: Preset): void {
  store.set('presets', JSON.stringify([...presets().filter((other) => other.name !== preset.name), preset]));
}

export function deletePreset(name: string): void {
  store.set('presets', JSON.stringify(presets().filter((preset) => preset.name !== name)));
}

/** As a file for another device. */
export function exportPresets(): string {
  return `${JSON.stringify({ format: 'likeness-presets', version: 1, presets: presets() }, null, 2)}\n`;
}

/** Adds the presets of such a file; tells how many, or that the file is none. */
export function importPresets(text: string): number | 'not_presets' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not_presets';
  }
  const found = (value as { presets?: unknown } | null)?.presets;
  if (!isPresets(found)) {
    return 'not_presets';
  }
  found.forEach(savePreset);
  return found.length;
}
