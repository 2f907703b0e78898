// SPDX-License-Identifier: Apache-2.0

/** Less is copied sooner than the engine's code would be compiled again: see rooms.ts. */
const LARGE_BYTES = 16_000_000;

/** The large memories behind a result's arrays, so that they are handed over rather than copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  visit(value, buffers);
  return [...buffers];
}

function visit(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.buffer.byteLength > LARGE_BYTES) {
      buffers.add(value.buffer);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) {
      visit(member, buffers);
    }
  }
}
