// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { begin, record, redo, undo } from './history';

describe('a history', () => {
  it('goes back and forth', () => {
    const three = record(record(begin(1), 2), 3);
    expect(undo(undo(three)).present).toBe(1);
    expect(redo(undo(three))).toEqual(three);
  });

  it('stays where it is at its ends', () => {
    const only = begin('a');
    expect(undo(only)).toBe(only);
    expect(redo(only)).toBe(only);
  });

  it('forgets what was taken back once something new is done', () => {
    const branched = record(undo(record(begin(1), 2)), 5);
    expect(branched.future).toEqual([]);
    expect(undo(branched).present).toBe(1);
  });

  it('keeps a hundred steps', () => {
    let history = begin(0);
    for (let step = 1; step <= 150; step++) {
      history = record(history, step);
    }
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(50);
  });
});
