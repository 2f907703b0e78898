// SPDX-License-Identifier: Apache-2.0
// When the camera releases by itself: all well for a while, then a countdown that any trouble stops.

export interface Shutter {
  /** Since when all is well; absent while something is not. */
  readonly goodSinceMs?: number;
  readonly released: boolean;
}

export const HOLD_MS = 700;
export const COUNT_MS = 3000;

export const CLOSED: Shutter = { released: false };

export function see(shutter: Shutter, good: boolean, nowMs: number): Shutter {
  if (shutter.released) {
    return shutter;
  }
  if (!good) {
    return CLOSED;
  }
  const goodSinceMs = shutter.goodSinceMs ?? nowMs;
  return { goodSinceMs, released: nowMs - goodSinceMs >= HOLD_MS + COUNT_MS };
}

/** The seconds still to count, 3 to 1; absent while nothing is counted. */
export function countOf(shutter: Shutter, nowMs: number): number | undefined {
  if (shutter.goodSinceMs === undefined || nowMs - shutter.goodSinceMs < HOLD_MS) {
    return undefined;
  }
  return Math.max(1, Math.ceil((HOLD_MS + COUNT_MS - (nowMs - shutter.goodSinceMs)) / 1000));
}
