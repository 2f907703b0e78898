// SPDX-License-Identifier: Apache-2.0
// HTML as text, for files that are handed out: whatever is put in is escaped, unless it is HTML already.

export class Html {
  constructor(readonly text: string) {}
}

export type Part = Html | string | undefined | readonly Part[];

/** A template for {@link Html}; attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(written)));
}

function written(part: Part): string {
  if (part === undefined) {
    return '';
  }
  if (part instanceof Html) {
    return part.text;
  }
  return typeof part === 'string' ? escaped(part) : part.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
