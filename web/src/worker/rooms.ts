// SPDX-License-Identifier: Apache-2.0
// Memory for the samples of large photos, shared among the workers where the page may do so, and used again and again.
//
// Memory that is not shared goes from worker to worker by being handed over. From the first buffer that a worker hands over
// V8 throws away what it has compiled, and looks at every later access whether the array still has its memory: the second
// photo then takes as long as the first. What is shared stays where it is.

/** A person who goes on with the next photo does so by then. */
const SPARE_MS = 20_000;

/** One for a photo as it was stored, one for it turned upright. */
const SPARES = 2;

/** Whether workers may share memory on this page. */
export function isShareable(): boolean {
  return globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined';
}

export function isShared(buffer: ArrayBufferLike): buffer is SharedArrayBuffer {
  return !(buffer instanceof ArrayBuffer);
}

export class Rooms {
  private spares: SharedArrayBuffer[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Room for so many bytes, perhaps more, all zero. */
  take(bytes: number): SharedArrayBuffer {
    const fits = this.spares.filter((spare) => spare.byteLength >= bytes).sort((a, b) => a.byteLength - b.byteLength)[0];
    if (fits === undefined) {
      this.spares = []; // too small, and no longer worth their memory
      return new SharedArrayBuffer(bytes);
    }
    this.spares = this.spares.filter((spare) => spare !== fits);
    return fits;
  }

  /** Wipes what was in a room; the next photo may have it. */
  giveBack(room: SharedArrayBuffer): void {
    new Uint8Array(room).fill(0);
    if (this.spares.length < SPARES) {
      this.spares.push(room);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.spares = [];
    }, SPARE_MS);
  }
}
