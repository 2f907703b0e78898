// SPDX-License-Identifier: Apache-2.0
// What stands in a report's file beside what the check list shows of its findings.
import type { Range } from './figures';

interface LimitForm extends Range {
  readonly doubt_inside: number;
  readonly doubt_outside?: number;
}

/** What is read of a report; the whole form is core's report.schema.json. */
interface ReportForm {
  readonly findings: readonly { readonly value?: number; readonly limit?: LimitForm; readonly remedy?: { readonly means: string } }[];
}

export interface Doubt {
  /** Around each end of the limit, the values that are neither surely met nor surely failed. */
  readonly zones: readonly Range[];
  /** Who or what can mend it: a key's end among the reports' texts. */
  readonly means?: string;
}

/** One for each finding, in the order of the report. */
export function doubtsOf(report: string): readonly Doubt[] {
  return (JSON.parse(report) as ReportForm).findings.map(({ value, limit, remedy }) => ({
    zones: value === undefined || limit === undefined ? [] : zonesOf(limit),
    ...(remedy === undefined || remedy.means === 'none' ? {} : { means: remedy.means }),
  }));
}

/** Without a doubt outside nothing ever fails: the zone is open there. */
function zonesOf({ min, max, doubt_inside: inside, doubt_outside: outside }: LimitForm): readonly Range[] {
  if (inside === 0 && outside === 0) {
    return [];
  }
  return [
    ...(min === undefined ? [] : [{ ...(outside !== undefined && { min: min - outside }), max: min + inside }]),
    ...(max === undefined ? [] : [{ min: max - inside, ...(outside !== undefined && { max: max + outside }) }]),
  ];
}
