// SPDX-License-Identifier: Apache-2.0

export interface BatchRow {
  readonly file: string;
  /** `made`, or the code of what went wrong. */
  readonly outcome: string;
  readonly verdict: string;
  readonly failed: readonly string[];
}

/** As RFC 4180 has it; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf(rows: readonly BatchRow[]): string {
  const lines = rows.map((row) => [row.file, row.outcome, row.verdict, row.failed.join(' ')].map(cell).join(','));
  return `${['file,outcome,verdict,failed', ...lines].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return safe !== value || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
