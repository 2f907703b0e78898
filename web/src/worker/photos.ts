// SPDX-License-Identifier: Apache-2.0
import { type BrowserEngine, type BrowserPhoto, sniff } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import type { PhotoSource } from '../bridge/methods';
import type { PhotoHandle, Pixels } from '../bridge/vocabulary';
import { sha256Hex } from '../models/hash';
import { decodedByBrowser, decodedByLibheif } from './browserDecoder';
import type { Codecs } from './codecs';
import { explained } from './errors';

/** A photo that the worker holds. */
export interface HeldPhoto {
  readonly photo: BrowserPhoto;
  /** The file; absent for pixels that came from a camera. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Of the file; of the pixels when there was none. */
  readonly sha256: () => Promise<string>;
}

interface FromFile {
  readonly photo: BrowserPhoto;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format?: undefined;
}

/** The photos that the page has loaded, in memory only. */
export class Photos {
  private readonly held = new Map<number, HeldPhoto>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: BrowserEngine,
    private readonly codecs: Codecs,
  ) {}

  get(id: number): HeldPhoto {
    const held = this.held.get(id);
    if (held === undefined) {
      throw new EngineError('BAD_REQUEST', `photo: expected one that is loaded, got ${id}`);
    }
    return held;
  }

  release(id: number): void {
    const held = this.held.get(id);
    this.held.delete(id);
    if (held !== undefined) {
      this.codecs.giveBack(held.photo.samples().buffer);
    }
  }

  async load(id: number, name: string, source: PhotoSource): Promise<PhotoHandle> {
    const { photo, bytes, format } = source instanceof Blob ? await this.file(source) : this.pixels(source);
    const hashed = bytes ?? new Uint8Array(photo.thumbnail(Number.MAX_SAFE_INTEGER).rgba.buffer);
    let hash: Promise<string> | undefined;
    this.held.set(id, { photo, bytes, sha256: () => (hash ??= sha256Hex(hashed)) });
    const facts = JSON.parse(photo.facts()) as Omit<PhotoHandle, 'id' | 'name' | 'bytes'>;
    return { ...facts, ...(format === undefined ? {} : { format }), id, name, bytes: bytes?.length ?? 0 };
  }

  /** A photo of which nothing is kept, for the tools. */
  async once(file: Blob): Promise<{ photo: BrowserPhoto; bytes: Uint8Array<ArrayBuffer> }> {
    const { photo, bytes } = await this.file(file);
    return { photo, bytes };
  }

  private pixels(source: Pixels): { photo: BrowserPhoto; bytes?: undefined; format: 'pixels' } {
    const { rgba, size } = source;
    const samples = new Int8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength);
    return { photo: this.engine.loadPixels(samples, size.width, size.height), format: 'pixels' };
  }

  /** One after another: the codecs hold one picture at a time. */
  private file(file: Blob): Promise<FromFile> {
    const read = this.last.then(() => this.read(file));
    this.last = read.catch(() => undefined); // whoever asked is told
    return read;
  }

  private async read(file: Blob): Promise<FromFile> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const samples = new Int8Array(bytes.buffer);
    const format = sniff(samples);
    await this.codecs.ready(format);
    if (format === 'heic' || format === 'avif') {
      return { photo: await this.foreign(file, samples, format), bytes };
    }
    try {
      return { photo: await this.stored(samples), bytes };
    } catch (error) {
      if (explained(error, this.codecs).code !== 'DECODER_MISSING') {
        throw error;
      }
      return { photo: await this.foreign(file, samples, format), bytes };
    }
  }

  /** By the engine, and by a codec when it asks for one. */
  private async stored(samples: Int8Array<ArrayBuffer>): Promise<BrowserPhoto> {
    try {
      return this.engine.load(samples);
    } catch (error) {
      if (!(await this.codecs.decodeWanted())) {
        throw error;
      }
    }
    let photo: BrowserPhoto | undefined;
    try {
      photo = this.engine.load(samples);
      return photo;
    } finally {
      this.codecs.done(photo?.samples().buffer);
    }
  }

  /** By the browser's own decoder, or by libheif. */
  private async foreign(file: Blob, samples: Int8Array<ArrayBuffer>, format: string): Promise<BrowserPhoto> {
    this.engine.check(samples);
    let pixels = await decodedByBrowser(file);
    if (pixels === undefined && format === 'heic') {
      pixels = await decodedByLibheif(file);
    }
    if (pixels === undefined) {
      throw new EngineError('DECODER_MISSING', `${format}: this browser does not read it`, { format });
    }
    const rgba = new Int8Array(pixels.rgba.buffer, pixels.rgba.byteOffset, pixels.rgba.byteLength);
    return this.engine.loadDecoded(samples, rgba, pixels.size.width, pixels.size.height);
  }
}
