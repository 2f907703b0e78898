// SPDX-License-Identifier: Apache-2.0
import { componentKeys } from '../../generated/engine';
import type { Box, CheckReport, Finding, FindingMessage, Point } from '../bridge/vocabulary';

/** What is read of a report; the whole form is core's report.schema.json. */
interface ReportForm {
  readonly verdict: string;
  readonly width: number;
  readonly height: number;
  readonly findings: readonly FindingForm[];
}

interface FindingForm {
  readonly component: string;
  readonly weight: string;
  readonly outcome: Finding['outcome'];
  readonly value?: number;
  readonly unit?: string;
  readonly u95?: number;
  readonly score?: number;
  readonly limit?: { readonly min?: number; readonly max?: number };
  readonly clause: ClauseForm;
  readonly message: MessageForm;
  readonly remedy?: { readonly means: string; readonly message: MessageForm };
  readonly overlays: readonly { readonly points: readonly (readonly [number, number])[] }[];
}

interface ClauseForm {
  readonly authority: string;
  readonly title: string;
  readonly place: string;
  readonly url?: string;
  readonly grade?: string;
}

interface MessageForm {
  readonly key: string;
  readonly arguments: Readonly<Record<string, string>>;
}

const NAMES = JSON.parse(componentKeys()) as Readonly<Record<string, string>>;

/** The engine's report for the page: keys of texts, which the page puts into words. */
export function reportOf(text: string): CheckReport {
  const report = JSON.parse(text) as ReportForm;
  return { verdict: report.verdict, findings: report.findings.map((form) => findingOf(form, report)), text };
}

function findingOf(form: FindingForm, { width, height }: ReportForm): Finding {
  const { value, unit, u95, score, limit, clause, remedy } = form;
  return {
    check: form.component,
    name: { key: NAMES[form.component] ?? form.component, args: {} },
    outcome: form.outcome,
    weight: form.weight === 'advice' ? 'advice' : 'rule',
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(u95 === undefined ? {} : { u95 }),
    ...(limit?.min === undefined ? {} : { min: limit.min }),
    ...(limit?.max === undefined ? {} : { max: limit.max }),
    ...(score === undefined ? {} : { quality: score }),
    message: messageOf(form.message),
    ...(remedy === undefined ? {} : { remedy: messageOf(remedy.message) }),
    ...sourceOf(clause),
    regions: form.overlays.map(({ points }) => boxOf(points.map(([x, y]) => ({ x: x * width, y: y * height })))),
  };
}

function sourceOf({ authority, title, place, url, grade }: ClauseForm): Pick<Finding, 'source' | 'unsourced'> {
  if (authority === 'likeness') {
    return { unsourced: 'own' };
  }
  if (authority === 'document' && grade === 'background' && url === undefined) {
    return { unsourced: 'no_text' };
  }
  return { source: [title, place].filter((part) => part !== '').join(', ') };
}

function messageOf({ key, arguments: args }: MessageForm): FindingMessage {
  return { key, args };
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
