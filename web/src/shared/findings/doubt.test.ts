// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { doubtsOf } from './doubt';

const of = (...findings: object[]) => doubtsOf(JSON.stringify({ findings }));

describe('the values in doubt', () => {
  it('lie on both sides of each end of the limit', () => {
    expect(of({ value: 30, limit: { min: 25, max: 35, doubt_inside: 1.5, doubt_outside: 1 } })).toEqual([
      { zones: [{ min: 24, max: 26.5 }, { min: 33.5, max: 36 }] },
    ]);
  });

  it('have no end where nothing can fail', () => {
    expect(of({ value: 1, limit: { min: 0.5, doubt_inside: 0.25 } }, { value: 1, limit: { max: 2, doubt_inside: 0.5 } })).toEqual([
      { zones: [{ max: 0.75 }] },
      { zones: [{ min: 1.5 }] },
    ]);
  });

  it('are none where the limit is sharp, where there is none, and where nothing was measured', () => {
    expect(of({ value: 1, limit: { max: 2, doubt_inside: 0, doubt_outside: 0 } }, { value: 1 }, { limit: { max: 2, doubt_inside: 1 } })).toEqual([
      { zones: [] },
      { zones: [] },
      { zones: [] },
    ]);
  });

  it('come with who can mend it, where anybody can', () => {
    expect(of({ remedy: { means: 'retake' } }, { remedy: { means: 'none' } })).toEqual([{ zones: [], means: 'retake' }, { zones: [] }]);
  });
});
