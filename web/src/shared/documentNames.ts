// SPDX-License-Identifier: Apache-2.0
import type { DocumentDetails, DocumentSummary } from '../bridge';
import type { Words } from './i18n/texts';

/** The document's name in the person's language where there is one, else its kind and country in it. */
export function documentName(words: Words, document: DocumentSummary | DocumentDetails): string {
  const english = 'names' in document ? (document.names[0] ?? document.id) : document.name;
  if (words.language === 'en') {
    return english;
  }
  const local = 'localNames' in document ? document.localNames[words.language] : undefined;
  if (local !== undefined) {
    return local;
  }
  const type = words.maybe(`type.${document.type}`);
  return type === undefined || document.country === 'ZZ' ? english : type;
}

export function countryName(words: Words, document: DocumentSummary | DocumentDetails): string {
  const fallback = 'countryName' in document ? document.countryName : document.country;
  return words.country(document.country, fallback);
}

/** 35 × 45 mm, or pixels where nothing is printed. */
export function sizeLabel(words: Words, document: DocumentSummary | DocumentDetails): string | undefined {
  const { printMm } = document;
  if (printMm !== undefined) {
    return words.text('size.mm', { width: words.number(printMm.width, 1), height: words.number(printMm.height, 1) });
  }
  const pixels = 'pixels' in document ? document.pixels : 'output' in document ? document.output?.size : undefined;
  return pixels && words.text('size.px', { width: String(pixels.width), height: String(pixels.height) });
}
