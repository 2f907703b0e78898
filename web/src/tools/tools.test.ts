// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { moveBox, startBox, wholeBox } from './crop/cropBox';
import { withHeight, withWidth } from './resize/proportion';
import { differing } from './compare/differing';
import { csvOf } from './batch/report';

const PHOTO = { width: 400, height: 300 };

describe('the crop box', () => {
  it('starts as the largest of its shape', () => {
    expect(startBox(PHOTO, undefined)).toEqual({ left: 0, top: 0, width: 400, height: 300 });
    expect(startBox(PHOTO, 1)).toEqual({ left: 50, top: 0, width: 300, height: 300 });
  });
  it('does not leave the photo', () => {
    const box = { left: 10, top: 10, width: 100, height: 100 };
    expect(moveBox(box, 'whole', { x: -50, y: 900 }, PHOTO, undefined)).toEqual({ left: 0, top: 200, width: 100, height: 100 });
    expect(moveBox(box, 'topLeft', { x: -50, y: 20 }, PHOTO, undefined)).toEqual({ left: 0, top: 30, width: 110, height: 80 });
    expect(moveBox(box, 'bottomRight', { x: 1000, y: 1000 }, PHOTO, 1)).toEqual({ left: 10, top: 10, width: 290, height: 290 });
  });
  it('does not vanish', () => {
    const box = { left: 10, top: 10, width: 100, height: 100 };
    expect(moveBox(box, 'bottomRight', { x: -500, y: -500 }, PHOTO, undefined)).toMatchObject({ width: 8, height: 8 });
  });
  it('is cut out in whole pixels', () => {
    expect(wholeBox({ left: 0.4, top: 0.6, width: 399.9, height: 400 }, PHOTO)).toEqual({ left: 0, top: 1, width: 400, height: 299 });
  });
});

describe('a size', () => {
  it('keeps the shape it is told', () => {
    expect(withWidth({ width: 1, height: 1 }, 200, PHOTO)).toEqual({ width: 200, height: 150 });
    expect(withHeight({ width: 1, height: 1 }, 30, PHOTO)).toEqual({ width: 40, height: 30 });
    expect(withWidth({ width: 1, height: 7 }, 200, undefined)).toEqual({ width: 200, height: 7 });
    expect(withWidth({ width: 1, height: 1 }, 1, { width: 9000, height: 1 })).toEqual({ width: 1, height: 1 });
  });
});

describe('two documents', () => {
  it('are set beside each other by figure', () => {
    const rows = differing([{ name: 'a', value: '1' }, { name: 'b', value: '2' }], [{ name: 'b', value: '2' }, { name: 'c', value: '3' }]);
    expect(rows).toEqual([
      { name: 'a', first: '1', second: undefined, differs: true },
      { name: 'b', first: '2', second: '2', differs: false },
      { name: 'c', first: undefined, second: '3', differs: true },
    ]);
  });
});

describe('the batch report', () => {
  it('quotes what a spreadsheet would misread', () => {
    const csv = csvOf([
      { file: 'a,"b".jpg', outcome: 'made', verdict: 'met', failed: ['EyesOpen', 'HeadSize'] },
      { file: '=1+1.jpg', outcome: 'NO_FACE', verdict: '', failed: [] },
    ]);
    expect(csv).toBe('file,outcome,verdict,failed\r\n"a,""b"".jpg",made,met,EyesOpen HeadSize\r\n"\'=1+1.jpg",NO_FACE,,\r\n');
  });
});
