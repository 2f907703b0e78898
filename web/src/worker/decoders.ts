// SPDX-License-Identifier: Apache-2.0
// The codecs that are not Java: one picture at a time, each by a codec of its own, because a codec's memory grows with the
// picture and never shrinks.
import type { Samples } from '../../generated/engine';

export type Format = 'jpeg' | 'webp';

/** What a codec gave; `outOfMemory` when that is why it broke off. */
export interface Decoded extends Samples {
  readonly outOfMemory: boolean;
}

interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

interface WasmDecoder {
  decode(data: Uint8Array, keepOrientation?: boolean): Picture | null;
}

type Instantiated = (instance: WebAssembly.Instance) => void;

interface FactoryOptions {
  readonly instantiateWasm: (imports: WebAssembly.Imports, done: Instantiated) => object;
  readonly printErr: (line: string) => void;
}

type Factory = (options: FactoryOptions) => Promise<WasmDecoder>;

/** What libjpeg remarks without a pixel being harmed; as the JVM's JpegWarnings. */
const HARMLESS = ['extraneous bytes before marker', 'Invalid SOS parameters for sequential JPEG'];

/** A file to decode; without one the codec is only loaded. */
export interface ToDecode {
  readonly format: Format;
  readonly code: WebAssembly.Module;
  readonly file?: Uint8Array<ArrayBuffer>;
  /** Where the picture shall lie, if it fits. */
  readonly room?: SharedArrayBuffer;
}

export type FromDecode = { readonly decoded?: Decoded } | { readonly unreachable: string };

export async function answer({ format, code, file, room }: ToDecode): Promise<FromDecode> {
  try {
    const factory = await load(format);
    if (room !== undefined) {
      lend(room);
    }
    return file === undefined ? {} : { decoded: await decode(factory, code, file) };
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}

async function load(format: Format): Promise<Factory> {
  const module =
    format === 'jpeg'
      ? await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js')
      : await import('@jsquash/webp/codec/dec/webp_dec.js');
  return module.default as unknown as Factory;
}

/**
 * Lets a codec put its picture into a room. A codec copies it out of its own memory into a new array of the worker's, made by
 * name: it finds one that lies in the room under that name, and none of the browser's pictures, which share no memory.
 * For a worker that does nothing else.
 */
function lend(room: SharedArrayBuffer): void {
  class Lent extends Uint8Array<ArrayBufferLike> {
    constructor(picture: Uint8Array) {
      super(picture.length <= room.byteLength ? room : new ArrayBuffer(picture.length), 0, picture.length);
      this.set(picture);
    }
  }
  class Plain {
    constructor(
      readonly data: Uint8Array,
      readonly width: number,
      readonly height: number,
    ) {}
  }
  Object.assign(globalThis, { Uint8ClampedArray: Lent, ImageData: Plain });
}

async function decode(factory: Factory, code: WebAssembly.Module, file: Uint8Array): Promise<Decoded> {
  const remarks: string[] = [];
  try {
    const decoder = await factory({
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(code, imports);
        done(instance);
        return instance.exports;
      },
      printErr: (line) => remarks.push(line),
    });
    const picture = decoder.decode(file, false);
    if (picture === null) {
      return broken('nothing could be decoded');
    }
    const { data, width, height } = picture;
    const damage = remarks.find((line) => !HARMLESS.some((known) => line.includes(known))) ?? null;
    return { width, height, samples: new Int8Array(data.buffer, data.byteOffset, data.byteLength), damage, outOfMemory: false };
  } catch (error) {
    return { ...broken(remarks[0] ?? 'the codec broke off'), outOfMemory: error instanceof RangeError };
  }
}

export function broken(damage: string): Decoded {
  return { width: 0, height: 0, samples: new Int8Array(0), damage, outOfMemory: false };
}
