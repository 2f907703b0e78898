// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isShared, Rooms } from './rooms';
import { buffersOf } from './transfer';

describe('rooms for photos', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives a room again, wiped', () => {
    const rooms = new Rooms();
    const room = rooms.take(100);
    new Uint8Array(room).fill(7);
    rooms.giveBack(room);
    const again = rooms.take(60);
    expect(again).toBe(room);
    expect(new Uint8Array(again).every((byte) => byte === 0)).toBe(true);
  });

  it('gives the smallest that is large enough, and none that somebody has', () => {
    const rooms = new Rooms();
    const [large, small] = [rooms.take(200), rooms.take(100)];
    rooms.giveBack(large);
    rooms.giveBack(small);
    expect(rooms.take(90)).toBe(small);
    expect(rooms.take(90)).toBe(large);
    expect([small, large]).not.toContain(rooms.take(90));
  });

  it('keeps none that is too small, no more than two, and none for long', () => {
    const rooms = new Rooms();
    const three = [rooms.take(100), rooms.take(100), rooms.take(100)];
    three.forEach((room) => rooms.giveBack(room));
    expect(three.slice(0, 2)).toContain(rooms.take(100));
    expect(rooms.take(101).byteLength).toBe(101);
    expect(three).not.toContain(rooms.take(100));
    const last = rooms.take(50);
    rooms.giveBack(last);
    vi.advanceTimersByTime(60_000);
    expect(rooms.take(50)).not.toBe(last);
  });

  it('tells shared memory from memory that can be handed over', () => {
    expect(isShared(new Rooms().take(8))).toBe(true);
    expect(isShared(new ArrayBuffer(8))).toBe(false);
  });
});

describe('what a result hands over', () => {
  it('is what is large, and never shared', () => {
    const large = new Uint8Array(20_000_000);
    const shared = new Uint8Array(new SharedArrayBuffer(20_000_000));
    expect(buffersOf({ small: new Uint8Array(5_000_000), deep: [{ large }], shared })).toEqual([large.buffer]);
  });
});
