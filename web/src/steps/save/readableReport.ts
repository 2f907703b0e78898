// SPDX-License-Identifier: Apache-2.0
// The check's report as one page to read and to print: no script, no other file, no connection.
import type { CheckReport, DocumentDetails, Finding } from '../../bridge';
import { countryName, documentName } from '../../shared/documentNames';
import { doubtsOf, type Doubt } from '../../shared/findings/doubt';
import { basisWords, measuredWords, rangeWords } from '../../shared/findings/figures';
import type { FindingTexts } from '../../shared/findings/findingTexts';
import { byOutcome, summarise, verdictWords } from '../../shared/findings/verdict';
import { html, Html } from '../../shared/html';
import { directionOf } from '../../shared/i18n/languages';
import type { Words } from '../../shared/i18n/texts';
import { MARK_COLOURS, type Mark } from './marks';

/** What to say it with. */
export interface Voice {
  readonly words: Words;
  readonly texts: FindingTexts;
}

export interface Facts {
  readonly document: DocumentDetails;
  readonly check: CheckReport;
  /** ISO, with the time. */
  readonly date: string;
  readonly marks: readonly Mark[];
  /** The photo with the marks, as a data: address. */
  readonly picture: string;
}

/** Those that are not met and have a place, the worst first. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return [...byOutcome(findings).values()]
    .flat()
    .filter((finding) => finding.outcome !== 'met' && finding.regions.length > 0)
    .map(({ check, outcome, regions }, index) => ({ check, number: index + 1, outcome, regions }));
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const STYLE = new Html(`
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px 40px;max-width:56rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
h1{margin:0;font-size:1.6rem;line-height:1.25}
h2{margin:32px 0 4px;font-size:1.15rem;break-after:avoid}
h3{display:inline;margin:0;font-size:1rem}
p,ul{margin:0}
ul{padding:0;list-style:none}
.top{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:16px 32px;align-items:start}
.top img{display:block;width:100%;max-height:24rem;object-fit:contain;object-position:top}
.about{margin-block:4px 20px;color:#4a4a4a}
.verdict{padding:12px 16px;border:1px solid;border-inline-start-width:6px;border-radius:6px}
.verdict strong{display:block;font-size:1.1rem}
.verdict p{color:#1b1b1b}
.counts{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:16px}
li.finding{padding:10px 0;border-top:1px solid #d5d5d5;break-inside:avoid}
.outcome{float:inline-end;margin-inline-start:16px;font-weight:600}
.number{display:inline-block;min-width:1.5em;margin-inline-end:.4em;padding:0 .35em;border-radius:1em;color:#fff;font-weight:700;font-size:.85rem;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.small{font-size:.875rem;color:#4a4a4a}
.remedy{margin-top:2px;font-weight:500}
footer{margin-top:32px;padding-top:10px;border-top:1px solid #d5d5d5}
${Object.entries(MARK_COLOURS)
  .map(([outcome, colour]) => `.${outcome}>.outcome,.counts .${outcome},.verdict.${outcome}{color:${colour}}.${outcome}>.number{background:${colour}}`)
  .join('\n')}
/* What needs nobody's care takes half the room. */
@media print,(min-width:641px){.group.met ul{columns:2;column-gap:32px}}
@media (max-width:640px){.top{grid-template-columns:minmax(0,1fr)}.top img{max-height:22rem}}
@media print{
@page{margin:15mm}
:root{font-size:10pt}
body{max-width:none;padding:0;line-height:1.4}
.top{grid-template-columns:minmax(0,1fr) 55mm}
.top img{max-height:80mm}
h2{margin-top:6mm}
li.finding{padding:2mm 0}
}`);

const SUMMARY_CLASS = { failed: 'failed', unsure: 'warning', met: 'met' } as const;

/** The page, in the language of the words. */
export function readableReport(voice: Voice, facts: Facts): string {
  const { words, texts } = voice;
  const { document, check } = facts;
  const title = said(texts, 'report.title');
  const name = `${countryName(words, document)}: ${documentName(words, document)}`;
  return html`<!doctype html>
<html lang="${words.language}" dir="${directionOf(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${name}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="top">
<div>
<h1>${title}</h1>
<p class="about"><bdi>${name}</bdi><br>${words.date(facts.date)}</p>
${verdict(words, facts)}
</div>
<img src="${facts.picture}" alt="${words.text('check.picture')}">
</header>
<main>
${groups(voice, facts, doubtsOf(check.text))}
</main>
<footer class="small">${words.text('app.name')}. ${words.text('about.doubt')}</footer>
</body>
</html>
`.text;
}

function verdict(words: Words, { document, check }: Facts): Html {
  const summary = summarise(check.findings);
  const { title, notes } = verdictWords(words, summary, document.standing);
  const counts = [...byOutcome(check.findings)].map(
    ([outcome, list]) => html`<li class="${outcome}">${words.text('check.group', { outcome: words.text(`outcome.${outcome}`), count: list.length })}</li>`,
  );
  return html`<div class="verdict ${SUMMARY_CLASS[summary]}"><strong>${title}</strong>${notes.map((note) => html`<p>${note}</p>`)}</div>
<ul class="counts">${counts}</ul>`;
}

function groups(voice: Voice, { check, marks }: Facts, doubts: readonly Doubt[]): readonly Html[] {
  const { words } = voice;
  return [...byOutcome(check.findings)].map(
    ([outcome, list]) => html`<section class="group ${outcome}">
<h2>${words.text('check.group', { outcome: words.text(`outcome.${outcome}`), count: list.length })}</h2>
<ul>
${list.map((finding) => row(voice, finding, doubts[check.findings.indexOf(finding)], marks.find((mark) => mark.check === finding.check)))}</ul>
</section>
`,
  );
}

function row({ words, texts }: Voice, finding: Finding, doubt: Doubt | undefined, mark: Mark | undefined): Html {
  const { outcome } = finding;
  const zones = (doubt?.zones ?? []).map((zone) => rangeWords(words, zone, finding.unit) ?? '');
  const figures = [measuredWords(words, finding), zones.length === 0 ? undefined : said(texts, 'report.doubt', { zone: zones.join('; ') })];
  const mending = outcome === 'met' || finding.remedy === undefined ? undefined : texts.text(finding.remedy);
  const means = outcome === 'met' || doubt?.means === undefined ? undefined : said(texts, `means.${doubt.means}`);
  return html`<li class="finding ${outcome}">${mark && html`<span class="number">${String(mark.number)}</span>`}<h3>${texts.text(finding.name)}</h3>${
    finding.weight === 'advice' ? html` <span class="small">(${said(texts, 'report.advice')})</span>` : undefined
  }<span class="outcome">${words.text(`outcome.${outcome}`)}</span>
${paragraph('', texts.text(finding.message))}${paragraph('remedy', joined([mending, means], ' '))}${paragraph('small', joined(figures, ' · '))}${paragraph('small', basisWords(words, finding))}</li>
`;
}

function paragraph(kind: string, text: string | undefined): Html | undefined {
  return text === undefined || text === '' ? undefined : html`<p class="${kind}">${text}</p>`;
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined).join(between);
}

function said(texts: FindingTexts, key: string, args: Readonly<Record<string, string>> = {}): string {
  return texts.text({ key, args });
}
