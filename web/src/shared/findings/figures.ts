// SPDX-License-Identifier: Apache-2.0
// A finding's figures and where its limit is from, in the person's words.
import type { Finding } from '../../bridge';
import { apart } from '../i18n/languages';
import type { Words } from '../i18n/texts';

/** From one value to another; open where one is absent. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What was measured, and the limit: “measured 11.2° · at most 8°”. */
export function measuredWords(words: Words, finding: Finding): string | undefined {
  if (finding.value === undefined) {
    return undefined;
  }
  const measured = words.text('check.measured', { value: figure(words, finding.value, finding.unit) });
  const limit = rangeWords(words, finding, finding.unit);
  return limit === undefined ? measured : `${measured} · ${limit}`;
}

export function rangeWords(words: Words, { min, max }: Range, unit: string | undefined): string | undefined {
  if (min === undefined) {
    return max === undefined ? undefined : words.text('band.at_most', { max: figure(words, max, unit) });
  }
  return max === undefined
    ? words.text('band.at_least', { min: figure(words, min, unit) })
    : words.text('band.between', { min: figure(words, min, unit), max: figure(words, max, unit) });
}

/** What states the limit, or why nothing does. */
export function basisWords(words: Words, { source, unsourced }: Finding): string | undefined {
  if (source !== undefined) {
    return words.text('check.rule', { source: apart(words.language, source) });
  }
  return unsourced && words.text(unsourced === 'own' ? 'check.own' : 'check.unsourced');
}

function figure(words: Words, value: number, unit: string | undefined): string {
  // Ratios, shares and counts have no word.
  const word = words.maybe(`unit.of.${unit ?? ''}`);
  const size = Math.abs(value);
  const number = words.number(value, size < 10 ? 2 : size < 100 ? 1 : 0);
  return apart(words.language, word === undefined ? number : word === '°' ? number + word : `${number}\u00a0${word}`);
}
