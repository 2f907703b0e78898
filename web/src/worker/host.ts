// SPDX-License-Identifier: Apache-2.0
import type { Helper, Host, Samples } from '../../generated/engine';
import type { ModelFiles } from '../models/files';
import type { Planes, Slot } from '../models/slot';
import type { Codecs } from './codecs';
import type { HelperThread } from './helper';

/** Thrown into the engine when it asks for a network that is not loaded; the caller loads it and asks again. */
export class NeedsNetwork extends Error {
  constructor(readonly id: string) {
    super(`needs ${id}`);
  }
}

/** Thrown into the engine when the slot's network has not been run over this yet; the caller runs it and asks again. */
export class NeedsMatte extends Error {
  constructor(readonly input: Planes) {
    super('needs the network in the slot');
  }
}

/** What the engine is lent. */
export class WorkerHost implements Host {
  /** Whether the call that is being done has been stopped; put by the message loop. */
  isStopped: () => boolean = () => false;
  /** The network that the engine asked for in vain. */
  missing: string | undefined;
  /** What the slot's network shall be run over. */
  awaited: Planes | undefined;

  constructor(
    private readonly codecs: Codecs,
    private readonly models: ModelFiles,
    private readonly slot: Slot,
    /** Absent where workers share no memory. */
    readonly second: HelperThread | undefined,
  ) {}

  decodeJpeg(plain: Int8Array<ArrayBuffer>, bytes: number): Samples {
    return this.codecs.jpeg(plain, bytes);
  }

  decodeWebp(plain: Int8Array<ArrayBuffer>, bytes: number): Samples {
    return this.codecs.webp(plain, bytes);
  }

  room(bytes: number): Int8Array {
    return this.codecs.room(bytes);
  }

  helper(): Helper | null {
    return this.second?.isReady() === true ? this.second : null;
  }

  network(id: string): Int8Array<ArrayBuffer> {
    const bytes = this.models.get(id);
    if (bytes === undefined) {
      this.missing = id;
      throw new NeedsNetwork(id);
    }
    return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  networkSha256(id: string): string {
    return this.models.card(id).sha256;
  }

  matte(values: Float32Array<ArrayBuffer>, height: number, width: number): Float32Array<ArrayBuffer> {
    const output = this.slot.outputFor({ values, height, width });
    if (output === undefined) {
      this.awaited = { values: values.slice(), height, width };
      throw new NeedsMatte(this.awaited);
    }
    return output;
  }

  matteRunner(): string {
    return this.slot.runner;
  }

  stopped(): boolean {
    return this.isStopped();
  }
}
