// SPDX-License-Identifier: Apache-2.0
// The reports' texts, which page, command line and HTML report share; a language's file is fetched when it is needed.
import type { FindingMessage } from '../../bridge';
import type { Language } from '../../shared/i18n/languages';

type Texts = Readonly<Record<string, string>>;

const FILES = import.meta.glob<Texts>('../../../../core/src/main/resources/likeness/report/messages.*.json', { import: 'default' });

/** Puts findings into the words of one language. */
export class FindingTexts {
  constructor(private readonly texts: Texts) {}

  text({ key, args }: FindingMessage): string {
    return (this.texts[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => args[name] ?? place);
  }
}

export async function loadFindingTexts(language: Language): Promise<FindingTexts> {
  const load = FILES[`../../../../core/src/main/resources/likeness/report/messages.${language}.json`];
  if (load === undefined) {
    throw new Error(`language: expected one that reports have texts in, got ${language}`);
  }
  return new FindingTexts(await load());
}
