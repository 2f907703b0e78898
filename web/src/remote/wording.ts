// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../shared/i18n/texts';
import type { TextKey } from '../shared/i18n/texts';
import { Refused, Unreachable } from './client';

const KEYS: Readonly<Record<string, TextKey>> = {
  busy: 'server.error.busy',
  'not-ready': 'server.error.busy',
  'too-many-requests': 'server.error.busy',
  'too-large': 'server.error.too_large',
  'wrong-code': 'server.error.wrong_code',
  'bad-code': 'server.error.wrong_code',
  'too-many-codes': 'server.error.too_many_codes',
  'no-session': 'server.error.gone',
  'edit-not-allowed': 'server.error.edit',
};

/** A refusal in the person's language; photos' faults in the words that the rest of the page has for them. */
export function wordRefusal(words: Words, error: unknown, maxBytes: number, provider: string): string {
  if (error instanceof Unreachable) {
    return words.text('server.error.offline');
  }
  if (!(error instanceof Refused)) {
    return words.text('error.INTERNAL');
  }
  const key = KEYS[error.code];
  if (key !== undefined) {
    return words.text(key, { size: words.bytes(maxBytes) });
  }
  if (error.code.startsWith('provider-')) {
    return words.text('server.error.provider', { to: provider });
  }
  const photo = error.code.startsWith('photo-') ? error.code.slice(6).toUpperCase().replaceAll('-', '_') : undefined;
  const title = photo && words.maybe(`error.${photo}`);
  const advice = photo && words.maybe(`error.${photo}.advice`);
  return title ? [title, advice].filter(Boolean).join(' ') : words.text('server.error.other', { code: error.code });
}

/** Minutes and seconds, as a clock shows them. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
