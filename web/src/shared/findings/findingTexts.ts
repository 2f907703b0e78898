// SPDX-License-Identifier: Apache-2.0
// The reports' texts, which page, command line and HTML report share; a language's file is fetched when it is needed.
import type { FindingMessage } from '../../bridge';
import { apart, type Language } from '../i18n/languages';

type Texts = Readonly<Record<string, string>>;

const FILES = import.meta.glob<Texts>('../../../../core/src/main/resources/likeness/report/messages.*.json', { import: 'default' });

/** Puts findings into the words of one language. */
export class FindingTexts {
  constructor(
    private readonly language: Language,
    private readonly texts: Texts,
  ) {}

  text({ key, args }: FindingMessage): string {
    // A sign that belongs to the figure stays with it.
    return (this.texts[key] ?? key).replace(/\{(\w+)\}[°%]?/g, (place, name: string) => {
      const value = args[name];
      return value === undefined ? place : apart(this.language, place.replace(`{${name}}`, () => value));
    });
  }
}

export async function loadFindingTexts(language: Language): Promise<FindingTexts> {
  const load = FILES[`../../../../core/src/main/resources/likeness/report/messages.${language}.json`];
  if (load === undefined) {
    throw new Error(`language: expected one that reports have texts in, got ${language}`);
  }
  return new FindingTexts(language, await load());
}
