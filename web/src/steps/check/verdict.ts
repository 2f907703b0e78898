// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../bridge';

export type Summary = 'failed' | 'unsure' | 'met';

/** Nothing that was not judged counts as passed; advice does not count. */
export function summarise(findings: readonly Finding[]): Summary {
  const rules = findings.filter((finding) => finding.weight === 'rule');
  if (rules.some((finding) => finding.outcome === 'failed')) {
    return 'failed';
  }
  return rules.length > 0 && rules.every((finding) => finding.outcome === 'met') ? 'met' : 'unsure';
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
