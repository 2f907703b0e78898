// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../bridge';
import type { Words } from '../i18n/texts';

export type Summary = 'failed' | 'unsure' | 'met';

/** Nothing that was not judged counts as passed; advice does not count. */
export function summarise(findings: readonly Finding[]): Summary {
  const rules = findings.filter((finding) => finding.weight === 'rule');
  if (rules.some((finding) => finding.outcome === 'failed')) {
    return 'failed';
  }
  return rules.length > 0 && rules.every((finding) => finding.outcome === 'met') ? 'met' : 'unsure';
}

/** The summary in words; where all is met, also what the document's figures are worth. */
export function verdictWords(words: Words, summary: Summary, standing: string | undefined): { readonly title: string; readonly notes: readonly string[] } {
  const worth = standing !== undefined && summary === 'met' ? [words.maybe(`standing.${standing}`) ?? standing] : [];
  return { title: words.text(`verdict.${summary}`), notes: [words.text(`verdict.${summary}.note`), ...worth] };
}

export const ORDER: readonly Finding['outcome'][] = ['failed', 'warning', 'not_assessed', 'met'];

/** The worst first; within one outcome as the engine gives them. */
export function byOutcome(findings: readonly Finding[]): ReadonlyMap<Finding['outcome'], readonly Finding[]> {
  return new Map(
    ORDER.map((outcome) => [outcome, findings.filter((finding) => finding.outcome === outcome)] as const).filter(
      ([, list]) => list.length > 0,
    ),
  );
}
