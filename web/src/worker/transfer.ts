// SPDX-License-Identifier: Apache-2.0

/** The memory behind a result's arrays, so that it is handed over rather than copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  visit(value, buffers);
  return [...buffers];
}

function visit(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) {
      buffers.add(value.buffer);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) {
      visit(member, buffers);
    }
  }
}
