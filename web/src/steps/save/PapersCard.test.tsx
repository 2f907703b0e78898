// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckReport, DocumentDetails, Made } from '../../bridge';
import { loadFindingTexts } from '../../shared/findings/findingTexts';
import type { LoadedPhoto } from '../../shared/session/session';
import { mounted, present } from '../../shared/ui/mounted';
import { PapersCard } from './PapersCard';

vi.mock('./marks', async (original) => ({ ...(await original<typeof import('./marks')>()), markedPhoto: async () => 'data:image/jpeg;base64,AAAA' }));

const passport = { id: 'us-passport', country: 'US', name: 'US passport', localNames: {}, type: 'passport' } as unknown as DocumentDetails;
const photo = { handle: { id: 1, size: { width: 10, height: 10 } } } as unknown as LoadedPhoto;
const made = { receipt: '{}' } as unknown as Made;
const check: CheckReport = { verdict: 'met', findings: [], text: '{"findings":[]}' };

function card(report: CheckReport | undefined) {
  return <PapersCard made={made} document={passport} photo={photo} check={report} checkError={undefined} name={(suffix, extension) => `me-${suffix}.${extension}`} />;
}

const button = (root: HTMLElement, label: string) => present([...root.querySelectorAll('button')].find((one) => one.textContent === label));

describe('the papers', () => {
  afterEach(() => vi.restoreAllMocks());

  it('have no report before the check is made', async () => {
    const root = await mounted(card(undefined));
    expect(button(root, 'Report to read').disabled).toBe(true);
    expect(button(root, 'Download the report').disabled).toBe(true);
    expect(button(root, 'Download the receipt').disabled).toBe(false);
  });

  it('say that the report to read holds the photo, and hand it out as a page', async () => {
    const root = await mounted(card(check));
    expect(root.textContent).toContain('It holds your photo');
    await act(async () => {
      await loadFindingTexts('en');
      await new Promise((done) => setTimeout(done));
    });
    expect(button(root, 'Report to read').disabled).toBe(false);
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await act(async () => button(root, 'Report to read').click());
    expect(names).toEqual(['me-report.html']);
    expect(present(blobs[0]).type).toBe('text/html');
  });
});
