// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../bridge';
import { byOutcome, summarise } from './verdict';

const finding = (outcome: Finding['outcome'], weight: Finding['weight'] = 'rule'): Finding => ({
  check: 'EyesOpen',
  outcome,
  weight,
  name: { key: 'component.eyes_open', args: {} },
  message: { key: 'eyes_open.met', args: {} },
  regions: [],
});

describe('the summary', () => {
  it.each<[string, Finding['outcome'][]]>([
    ['met', ['met', 'met']],
    ['unsure', ['met', 'not_assessed']],
    ['unsure', ['met', 'warning']],
    ['failed', ['met', 'not_assessed', 'failed']],
    ['unsure', []],
  ])('is %s for %j', (expected, outcomes) => expect(summarise(outcomes.map((outcome) => finding(outcome)))).toBe(expected));

  it('is not swayed by advice', () => {
    expect(summarise([finding('met'), finding('failed', 'advice')])).toBe('met');
    expect(summarise([finding('met', 'advice')])).toBe('unsure');
  });

  it('puts the worst first and leaves out what is empty', () => {
    expect([...byOutcome(['met', 'failed', 'met'].map((outcome) => finding(outcome as 'met'))).keys()]).toEqual(['failed', 'met']);
  });
});
