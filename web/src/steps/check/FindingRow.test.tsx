// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../bridge';
import { mounted, present } from '../../shared/ui/mounted';
import { FindingRow } from './FindingRow';
import { loadFindingTexts } from '../../shared/findings/findingTexts';
import { TILTED } from '../../shared/findings/sample';

describe('a finding', () => {
  it('is named and worded, with its limit and what to do', async () => {
    const row = await mounted(<FindingRow finding={TILTED} texts={await loadFindingTexts('en')} looked={false} onLook={() => undefined} />);
    expect(row.textContent).toContain('Head upright');
    expect(row.textContent).toContain('The head is tilted by 11.2°');
    expect(row.textContent).toContain('at most 8°');
    expect(row.textContent).toContain('Hold the head upright');
  });

  it('says in words whose limit it is, where no rule states one', async () => {
    const texts = await loadFindingTexts('en');
    const own = await mounted(<FindingRow finding={{ ...TILTED, unsourced: 'own' }} texts={texts} looked={false} onLook={() => undefined} />);
    expect(own.textContent).toContain('Likeness measures this itself');
    const none = await mounted(<FindingRow finding={{ ...TILTED, unsourced: 'no_text' }} texts={texts} looked={false} onLook={() => undefined} />);
    expect(none.textContent).toContain('No text was found');
  });

  it('that is met tells nothing to do, and without a place has no button', async () => {
    const met: Finding = { ...TILTED, outcome: 'met', message: { key: 'head_pose_roll.met', args: { value: '1' } }, regions: [] };
    const row = await mounted(<FindingRow finding={met} texts={await loadFindingTexts('en')} looked={false} onLook={() => undefined} />);
    expect(row.textContent).not.toContain('Hold the head upright');
    expect(row.querySelector('button')).toBeNull();
  });

  it.each([
    [false, TILTED],
    [true, undefined],
  ])('shows its place, and hides it again (looked: %s)', async (looked, expected) => {
    const onLook = vi.fn();
    const row = await mounted(<FindingRow finding={TILTED} texts={await loadFindingTexts('en')} looked={looked} onLook={onLook} />);
    await act(async () => present(row.querySelector('button')).click());
    expect(onLook).toHaveBeenCalledExactlyOnceWith(expected);
  });
});
