// SPDX-License-Identifier: Apache-2.0
// How files are called: a pattern with places.

export const NAMING_DEFAULT = '{document}-{size}';

export interface NameFacts {
  readonly document: string;
  readonly size: string;
  readonly date: string;
  /** Of the photo, without its ending; only where the person asks for it. */
  readonly photo: string;
}

/** The name for a pattern, without characters that file systems refuse; never empty. */
export function fileName(pattern: string, facts: NameFacts, extension: string): string {
  const filled = pattern.replace(/\{(document|size|date|photo)\}/g, (_, place: keyof NameFacts) => facts[place]);
  const safe = [...filled]
    .map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return `${safe === '' ? 'photo' : safe}.${extension}`;
}

export function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
