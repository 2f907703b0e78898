// SPDX-License-Identifier: Apache-2.0
// The codecs that are not Java. Each is fetched when a photo of its format comes, and only then.
import jpegWasm from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import webpWasm from '@jsquash/webp/codec/dec/webp_dec.wasm?url';
import type { Samples } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import { giveBack } from './arrays';

interface Picture {
  readonly data: Uint8ClampedArray;
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

/** The memory of a codec grows with the picture and never shrinks: after one of more pixels it is given back. */
const LARGE_PIXELS = 3_000_000;

/** What libjpeg remarks without a pixel being harmed; as the JVM's JpegWarnings. */
const HARMLESS = ['extraneous bytes before marker', 'Invalid SOS parameters for sequential JPEG'];

/** Synchronous decoders for the engine; a format must have been made ready before. */
export class Codecs {
  private readonly decoders = new Map<string, WasmDecoder>();
  private readonly compiled = new Map<string, WebAssembly.Module>();
  private remarks: string[] = [];
  private jpegSamples: ArrayBufferLike | undefined;
  /** Set when memory ran out, which the engine would take for damage. */
  outOfMemory = false;

  /** Loads what a format needs; nothing for those that the engine reads itself. */
  async ready(format: string): Promise<void> {
    if (this.decoders.has(format)) {
      return;
    }
    try {
      if (format === 'jpeg') {
        const module = await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js');
        this.decoders.set(format, await this.start(module.default as unknown as Factory, jpegWasm));
      } else if (format === 'webp') {
        const module = await import('@jsquash/webp/codec/dec/webp_dec.js');
        this.decoders.set(format, await this.start(module.default as unknown as Factory, webpWasm));
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new EngineError('DECODER_UNREACHABLE', `${format}: ${why}`, { format });
    }
  }

  /** The samples are good until {@link doneWithJpeg}. */
  jpeg(file: Int8Array<ArrayBuffer>): Samples {
    const samples = this.decode('jpeg', file);
    this.jpegSamples = samples.samples.buffer;
    return samples;
  }

  /** The engine has its own copy of a JPEG's samples by now. */
  doneWithJpeg(): void {
    if (this.jpegSamples !== undefined) {
      giveBack(this.jpegSamples);
      this.jpegSamples = undefined;
    }
  }

  webp(file: Int8Array<ArrayBuffer>): Samples {
    return this.decode('webp', file);
  }

  private async start(factory: Factory, url: string): Promise<WasmDecoder> {
    const code = this.compiled.get(url) ?? (await compile(url));
    this.compiled.set(url, code);
    return factory({
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(code, imports);
        done(instance);
        return instance.exports;
      },
      printErr: (line) => this.remarks.push(line),
    });
  }

  private decode(format: string, file: Int8Array<ArrayBuffer>): Samples {
    const decoder = this.decoders.get(format);
    if (decoder === undefined) {
      throw new Error(`${format}: expected its codec to be loaded`);
    }
    this.remarks = [];
    try {
      const picture = decoder.decode(new Uint8Array(file.buffer, file.byteOffset, file.byteLength), false);
      if (picture !== null && picture.width * picture.height > LARGE_PIXELS) {
        this.decoders.delete(format);
      }
      return picture === null ? broken('nothing could be decoded') : this.samples(picture);
    } catch (error) {
      // A codec that broke off cannot be used again.
      this.decoders.delete(format);
      this.outOfMemory ||= error instanceof RangeError;
      return broken(this.remarks[0] ?? 'the codec broke off');
    }
  }

  private samples(picture: Picture): Samples {
    const damage = this.remarks.find((line) => !HARMLESS.some((known) => line.includes(known)));
    const { data, width, height } = picture;
    const samples = new Int8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    return { width, height, samples, damage: damage ?? null };
  }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

function broken(damage: string): Samples {
  return { width: 0, height: 0, samples: new Int8Array(0), damage };
}
