// SPDX-License-Identifier: Apache-2.0
// The engine's way to the codecs that are not Java. Each is fetched when a photo of its format comes, and only then.
import jpegWasm from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import webpWasm from '@jsquash/webp/codec/dec/webp_dec.wasm?url';
import type { Samples } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import { giveBack } from './arrays';
import { answer, broken, type Decoded, type Format, type FromDecode, type ToDecode } from './decoders';
import { isShareable, isShared, Rooms } from './rooms';

const CODE: Readonly<Record<Format, string>> = { jpeg: jpegWasm, webp: webpWasm };

/** After a picture of more pixels the codec's memory is given back. */
const LARGE_PIXELS = 3_000_000;

/**
 * The engine asks for samples and cannot wait: what it asked for in vain is decoded in a worker of its own, and the engine
 * asked again.
 */
export class Codecs {
  private readonly compiled = new Map<Format, WebAssembly.Module>();
  private worker: Worker | undefined;
  /** Only for other workers: lending a room changes the worker that decodes. */
  private readonly rooms = isShareable() && typeof Worker !== 'undefined' ? new Rooms() : undefined;
  private wanted: { readonly format: Format; readonly file: Uint8Array<ArrayBuffer>; readonly bytes: number } | undefined;
  private given: Decoded | undefined;
  /** Set when memory ran out, which the engine would take for damage. */
  outOfMemory = false;

  /** Loads what a format needs; nothing for those that the engine reads itself. */
  async ready(format: string): Promise<void> {
    if (format === 'jpeg' || format === 'webp') {
      await this.ask({ format });
    }
  }

  /** Decodes a JPEG whose picture takes so many bytes. */
  jpeg(file: Int8Array<ArrayBuffer>, bytes: number): Samples {
    return this.samples('jpeg', file, bytes);
  }

  webp(file: Int8Array<ArrayBuffer>, bytes: number): Samples {
    return this.samples('webp', file, bytes);
  }

  /** Memory for the samples of a photo, to be given back. */
  room(bytes: number): Int8Array {
    return this.rooms === undefined ? new Int8Array(bytes) : new Int8Array(this.rooms.take(bytes), 0, bytes);
  }

  /** Decodes what the engine has asked for in vain; false when there is no such thing. */
  async decodeWanted(): Promise<boolean> {
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted === undefined) {
      return false;
    }
    const { format, file, bytes } = wanted;
    const room = this.rooms?.take(bytes);
    const decoded = await this.ask(room === undefined ? { format, file } : { format, file, room });
    this.given = room === undefined ? decoded : this.inRoom(decoded, room);
    this.outOfMemory ||= this.given.outOfMemory;
    return true;
  }

  /**
   * Gives back what decoding took.
   *
   * @param kept samples that go on being used
   */
  done(kept: ArrayBufferLike | undefined): void {
    const { given, worker } = this;
    this.given = undefined;
    if (given === undefined) {
      return;
    }
    if (given.samples.buffer !== kept) {
      this.giveBack(given.samples.buffer);
    }
    if (given.width * given.height > LARGE_PIXELS && worker !== undefined && worker === this.worker) {
      this.end();
      this.worker = started();
    }
  }

  /**
   * Gives memory back at once: what came from another worker is held by the browser until it has been collected, unless
   * a worker ends with it.
   */
  giveBack(buffer: ArrayBufferLike): void {
    if (isShared(buffer)) {
      this.rooms?.giveBack(buffer);
      return;
    }
    if (this.worker === undefined) {
      giveBack(buffer);
      return;
    }
    // It ends itself: a worker that is ended before it has started holds on to what it was sent.
    this.worker.postMessage(undefined, [buffer]);
    this.worker = started();
  }

  /** What a worker sends of shared memory is another object than the one that was sent to it. */
  private inRoom(decoded: Decoded, room: SharedArrayBuffer): Decoded {
    if (isShared(decoded.samples.buffer)) {
      return { ...decoded, samples: new Int8Array(room, 0, decoded.samples.length) };
    }
    this.rooms?.giveBack(room);
    return decoded;
  }

  private samples(format: Format, file: Int8Array<ArrayBuffer>, bytes: number): Samples {
    if (this.given !== undefined) {
      return this.given;
    }
    this.wanted = { format, file: new Uint8Array(file), bytes };
    return broken('not decoded yet');
  }

  private async ask(wanted: Omit<ToDecode, 'code'>): Promise<Decoded> {
    const { format } = wanted;
    try {
      const message = { ...wanted, code: await this.code(format) };
      const reply = typeof Worker === 'undefined' ? await answer(message) : await this.tell(message);
      if ('unreachable' in reply) {
        throw new Error(reply.unreachable);
      }
      return reply.decoded ?? broken('only loaded');
    } catch (error) {
      this.end();
      const why = error instanceof Error ? error.message : String(error);
      throw new EngineError('DECODER_UNREACHABLE', `${format}: ${why}`, { format });
    }
  }

  private tell(message: ToDecode): Promise<FromDecode> {
    const worker = (this.worker ??= started());
    return new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<FromDecode>) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage(message); // copied, see rooms.ts
    });
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private async code(format: Format): Promise<WebAssembly.Module> {
    const code = this.compiled.get(format) ?? (await compile(CODE[format]));
    this.compiled.set(format, code);
    return code;
  }
}

/** Started before it is needed, so that the next photo need not wait for it. */
function started(): Worker {
  return new Worker(new URL('./decoding.ts', import.meta.url), { type: 'module', name: 'likeness-codec' });
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
