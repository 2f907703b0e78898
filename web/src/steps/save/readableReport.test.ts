// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CheckReport, DocumentDetails, Finding } from '../../bridge';
import { loadFindingTexts } from '../../shared/findings/findingTexts';
import { TILTED } from '../../shared/findings/sample';
import { LANGUAGES, type Language } from '../../shared/i18n/languages';
import { loadTexts, Words } from '../../shared/i18n/texts';
import { marksOf, readableReport } from './readableReport';

const box = { left: 10, top: 20, width: 30, height: 40 };
const tilted: Finding = { ...TILTED, source: 'ISO/IEC 39794-5, pose', regions: [box] };
const unseen: Finding = {
  check: 'Glasses',
  name: { key: 'component.glasses', args: {} },
  outcome: 'not_assessed',
  weight: 'advice',
  message: { key: 'glasses.not_assessed', args: {} },
  regions: [box, box],
};
const met: Finding = { ...tilted, check: 'HeadPoseYaw', outcome: 'met', value: 1, unsourced: 'own', message: { key: 'head_pose_roll.met', args: { value: '1' } } };

/** Met before failed, as the engine may give them. */
const check: CheckReport = {
  verdict: 'failed',
  findings: [met, unseen, tilted],
  text: JSON.stringify({
    findings: [{ value: 1, limit: { max: 8, doubt_inside: 1 } }, { remedy: { means: 'look' } }, { value: 11.2, limit: { max: 8, doubt_inside: 2, doubt_outside: 1 }, remedy: { means: 'retake' } }],
  }),
};
const passport = { id: 'us-passport', country: 'US', name: 'US passport', localNames: {}, type: 'passport', standing: 'published_rule' } as unknown as DocumentDetails;

async function made(language: Language, document = passport, report = check): Promise<{ text: string; page: Document }> {
  const voice = { words: new Words(language, await loadTexts(language)), texts: await loadFindingTexts(language) };
  const facts = { document, check: report, date: '2026-11-26T12:00:00Z', marks: marksOf(report.findings), picture: 'data:image/jpeg;base64,AAAA' };
  const text = readableReport(voice, facts);
  return { text, page: new DOMParser().parseFromString(text, 'text/html') };
}

const rowsOf = (page: Document) => [...page.querySelectorAll('li.finding')].map((row) => row.textContent ?? '');

describe('the report to read', () => {
  it('tells document, date, verdict and every finding, the worst first', async () => {
    const { page } = await made('en');
    expect(page.querySelector('.about')?.textContent).toBe('United States: US passportNov 26, 2026');
    expect(page.querySelector('.verdict')?.textContent).toContain('This photo does not meet the rules');
    const [first = '', second = '', third = ''] = rowsOf(page);
    expect(rowsOf(page)).toHaveLength(3);
    for (const said of ['Head upright', 'Not met', 'tilted by 11.2°', 'measured 11.2° · at most 8° · in doubt 6° to 9°', 'Hold the head upright', 'Only another photo mends this.', 'Rule: ISO/IEC 39794-5, pose']) {
      expect(first).toContain(said);
    }
    expect(second).toContain('Could not be judged');
    expect(second).toContain('advice');
    expect(third).toContain('Met');
    expect(third).toContain('in doubt at least 7°');
    expect(third).not.toContain('Hold the head upright');
  });

  it('numbers what is marked in the photo, and nothing else', async () => {
    expect(marksOf(check.findings).map((mark) => [mark.number, mark.check, mark.regions.length])).toEqual([
      [1, 'HeadPoseRoll', 1],
      [2, 'Glasses', 2],
    ]);
    const { page } = await made('en');
    expect([...page.querySelectorAll('li.finding')].map((row) => row.querySelector('.number')?.textContent)).toEqual(['1', '2', undefined]);
  });

  it('escapes every text', async () => {
    const evil = `<img src=x onerror="alert(1)"> Tom & Jerry's`;
    const findings = [{ ...tilted, source: evil, message: { key: evil, args: {} }, name: { key: 'head_pose_roll.failed', args: { value: evil } } }];
    const { text, page } = await made('en', { ...passport, name: evil }, { ...check, findings });
    expect(page.querySelectorAll('img')).toHaveLength(1);
    expect(page.querySelector('.about')?.textContent).toContain(evil);
    expect(page.title).toContain(evil);
    expect(rowsOf(page)[0]).toContain(`Rule: ${evil}`);
    expect(page.querySelector('h3')?.textContent).toContain(evil);
    expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; Tom &amp; Jerry&#39;s');
    expect(text).not.toContain('<img src=x');
  });

  it('asks for nothing outside, and lets nothing run', async () => {
    const { text, page } = await made('en');
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(page.querySelectorAll('script, link, iframe, object, form')).toHaveLength(0);
    expect([...page.querySelectorAll('[src], [href]')].map((element) => element.getAttribute('src'))).toEqual(['data:image/jpeg;base64,AAAA']);
    expect(text).not.toMatch(/https?:|url\(|@import/);
  });

  it.each(LANGUAGES)('is whole in %s', async (language) => {
    const { text, page } = await made(language);
    expect(page.documentElement.lang).toBe(language);
    expect(page.documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
    // No key without a text, and no place that was left open.
    expect(page.body.textContent).not.toMatch(/\b(report|means|check|outcome|verdict|save)\.[a-z_]+|\{|undefined/);
    expect(text).not.toContain('[object');
  });
});
