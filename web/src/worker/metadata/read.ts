// SPDX-License-Identifier: Apache-2.0
import { load } from 'exifreader';
import { EngineError } from '../../bridge/errors';
import type { MetadataEntry } from '../../bridge/tools';

/** Groups that say how the pixels are coded rather than who, where or with what. */
const TECHNICAL = new Set(['file', 'jfif', 'png', 'riff', 'icc', 'pngFile']);
const PERSONAL_WORDS = /gps|serial|owner|artist|author|creator|copyright|make|model|date|time|lens|software|comment|uniqueid|location|caption|keyword/i;
const LONGEST = 300;

/** What a picture's file carries beside its pixels, as text. */
export async function metadataOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly MetadataEntry[]> {
  const entries: MetadataEntry[] = [];
  for (const [group, tags] of Object.entries(expanded(bytes))) {
    if (typeof tags !== 'object' || tags === null) {
      continue;
    }
    for (const [name, tag] of Object.entries(tags)) {
      const value = described(tag);
      if (value !== undefined) {
        entries.push({ group, name, value, personal: isPersonal(group, name) });
      }
    }
  }
  return entries;
}

function expanded(bytes: Uint8Array<ArrayBuffer>): Record<string, unknown> {
  try {
    return load(bytes.buffer, { expanded: true }) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Error && error.name === 'MetadataMissingError') {
      return {};
    }
    throw new EngineError('UNKNOWN_FORMAT', error instanceof Error ? error.message : String(error));
  }
}

function isPersonal(group: string, name: string): boolean {
  return !TECHNICAL.has(group) && (group === 'gps' || group === 'xmp' || group === 'iptc' || PERSONAL_WORDS.test(name));
}

function described(tag: unknown): string | undefined {
  if (typeof tag === 'number') {
    return String(tag);
  }
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) {
    return undefined;
  }
  const text = String(tag.description);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
