// SPDX-License-Identifier: Apache-2.0
import { EngineError } from '../bridge/errors';
import type { ModelInfo } from '../bridge/tools';
import { sha256Hex } from './hash';
import type { Keeper } from './keeper';

/** A picture for a network: [1, 3, height, width]. */
export interface Planes {
  readonly values: Float32Array<ArrayBuffer>;
  readonly height: number;
  readonly width: number;
}

/** What a manifest says that matters to who runs the network. */
export interface SlotManifest {
  readonly id: string;
  readonly name: string;
  readonly home?: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly input: { readonly width: number; readonly height: number } | { readonly short_side: number; readonly multiple: number };
  readonly output: number;
  readonly licence: string;
  readonly commercial_use: 'allowed' | 'unclear' | 'forbidden';
  readonly attribution: string;
  readonly note?: string;
}

/** An open network. */
export interface OpenNetwork {
  /** The runtime, its release and what computes. */
  readonly runner: string;
  /** The output that the manifest names, [1, 1, height, width]. */
  run(input: Planes): Promise<Float32Array<ArrayBuffer>>;
}

/** A call is made anew after each run that it waited for, so all runs over one photo must be at hand. */
const KEPT_RUNS = 4;

const FILE = 'slot.onnx';
const MANIFEST = 'slot.json';

/** Opens a network's file; the runtime behind it is large, so it is fetched no sooner. */
export type OpenSlot = (file: Uint8Array<ArrayBuffer>, manifest: SlotManifest) => Promise<OpenNetwork>;

/** The slot for a larger network of the person's own: at most one, kept by the browser where it lets us. */
export class Slot {
  private manifest: SlotManifest | undefined;
  private file: Uint8Array<ArrayBuffer> | undefined;
  private network: OpenNetwork | undefined;
  private runs: { readonly input: Planes; readonly output: Float32Array<ArrayBuffer> }[] = [];
  private kept = false;

  constructor(
    private readonly keeper: Keeper,
    private readonly open: OpenSlot,
  ) {}

  /** The manifest's text as it was kept, when there is a network in the slot. */
  async restore(): Promise<string | undefined> {
    try {
      const stored = await this.keeper.read(MANIFEST);
      if (stored === undefined) {
        return undefined;
      }
      const text = new TextDecoder().decode(stored);
      this.manifest = JSON.parse(text) as SlotManifest;
      this.kept = true;
      return text;
    } catch {
      // A store that cannot be read is as good as an empty one.
      return undefined;
    }
  }

  /** Puts a network in, once it has been opened and tried. */
  async put(file: Uint8Array<ArrayBuffer>, text: string): Promise<void> {
    const manifest = JSON.parse(text) as SlotManifest;
    const network = await this.open(file, manifest);
    await this.clear();
    this.manifest = manifest;
    this.network = network;
    try {
      await this.keeper.write(FILE, file);
      await this.keeper.write(MANIFEST, new TextEncoder().encode(text));
      this.kept = true;
    } catch {
      // Private mode or a full store: it serves from memory until the page is left, and `info` says so.
      this.file = file;
    }
  }

  async clear(): Promise<void> {
    this.manifest = this.file = this.network = undefined;
    this.runs = [];
    this.kept = false;
    try {
      await this.keeper.remove(MANIFEST);
      await this.keeper.remove(FILE);
    } catch {
      // Where nothing can be kept, there is nothing to remove.
    }
  }

  get id(): string | undefined {
    return this.manifest?.id;
  }

  /** What runs it; it has run when this is asked. */
  get runner(): string {
    return this.network?.runner ?? '';
  }

  info(): ModelInfo | undefined {
    if (this.manifest === undefined) {
      return undefined;
    }
    const { id, name, bytes, sha256, licence, home = '', attribution } = this.manifest;
    return { id, name, bytes, sha256, licence, source: home, attribution, state: this.kept ? 'kept' : 'memory', slot: true };
  }

  /** The output for an input, if it was computed lately. */
  outputFor(input: Planes): Float32Array<ArrayBuffer> | undefined {
    return this.runs.find((run) => same(run.input, input))?.output;
  }

  /** What was made of a photo does not outlast the call that needed it. */
  forgetRuns(): void {
    this.runs = [];
  }

  async run(input: Planes): Promise<void> {
    this.network ??= await this.reopened();
    this.runs = [{ input, output: await this.network.run(input) }, ...this.runs].slice(0, KEPT_RUNS);
  }

  private async reopened(): Promise<OpenNetwork> {
    const { manifest } = this;
    if (manifest === undefined) {
      throw new Error('the slot is empty');
    }
    const file = this.file ?? (await this.keeper.read(FILE));
    if (file === undefined || (await sha256Hex(file)) !== manifest.sha256) {
      throw new EngineError('MODEL_CORRUPT', `${manifest.id}: its file is no longer what it was`, { model: manifest.id });
    }
    return this.open(file, manifest);
  }
}

function same(a: Planes, b: Planes): boolean {
  return a.width === b.width && a.height === b.height && a.values.every((value, i) => value === b.values[i]);
}
