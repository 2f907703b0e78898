// SPDX-License-Identifier: Apache-2.0
import { Connection, type WorkerLike } from './connection';
import type { DocumentDetails, DocumentSummary, Paper } from './documents';
import type { Args, EngineFacts, Methods, PhotoSource, Preview, Result } from './methods';
import type { SeenRequest } from '../shared/privacy/messages';
import type { CallOptions } from './progress';
import type { ModelInfo, SheetFile, SheetFormat, SheetPlan, SheetRequest, Verification } from './tools';
import type {
  CheckReport,
  FaceChoice,
  Found,
  Framing,
  Made,
  PhotoHandle,
  Pixels,
  PortraitRequest,
  Track,
} from './vocabulary';

/** The rule book. */
export interface Documents {
  /** Those that fit what a person typed, best first; all of them, by country, for an empty query. */
  search(query: string, limit: number): Promise<readonly DocumentSummary[]>;
  get(id: string): Promise<DocumentDetails>;
  /** Adds the documents of a file of the rule book's form, until the page is left. */
  addCustom(text: string): Promise<readonly DocumentSummary[]>;
}

/** The networks' files. */
export interface Models {
  list(): Promise<readonly ModelInfo[]>;
  /** Fetches, checks and keeps those that are absent; without ids, the base set. */
  fetch(ids?: readonly string[], options?: CallOptions): Promise<readonly ModelInfo[]>;
  /** Forgets them; without ids, all. */
  delete(ids?: readonly string[]): Promise<readonly ModelInfo[]>;
  /** Puts a network of the person's own into the slot for cut-outs, once it has been checked and tried. */
  fillSlot(slot: Args<'fillSlot'>, options?: CallOptions): Promise<readonly ModelInfo[]>;
}

/**
 * The engine in its worker.
 *
 * Calls are done one after another, in the order in which they were made; each can be stopped by its signal. What the
 * engine refuses is an {@link EngineError} with a code.
 */
export class Engine {
  private readonly connection: Connection;
  /** What photos were loaded from, to load them again when the worker had to be ended. */
  private readonly sources = new Map<number, Args<'load'>>();
  private nextPhoto = 1;
  private openedFacts: EngineFacts | undefined;

  private constructor(start: () => WorkerLike, onSeen: (request: SeenRequest) => void) {
    this.connection = new Connection(start, () => this.reload(), onSeen);
  }

  /**
   * Starts the worker and reads the rule book. Networks are fetched when a face is first looked for.
   *
   * @param onSeen hears of each request that the worker makes and no service worker sees
   */
  static async open(start: () => WorkerLike = startWorker, onSeen: (request: SeenRequest) => void = () => undefined): Promise<Engine> {
    const engine = new Engine(start, onSeen);
    engine.openedFacts = await engine.connection.call('open', undefined);
    return engine;
  }

  get facts(): EngineFacts {
    if (this.openedFacts === undefined) {
      throw new Error('the engine is not open yet');
    }
    return this.openedFacts;
  }

  readonly documents: Documents = {
    search: (query, limit) => this.connection.call('search', { query, limit }),
    get: (id): Promise<DocumentDetails> => this.connection.call('document', { id }),
    addCustom: (text) => this.connection.call('addCustom', { text }),
  };

  readonly models: Models = {
    list: () => this.connection.call('models', undefined),
    fetch: (ids = [], options) => this.connection.call('fetchModels', { ids }, options),
    delete: (ids = []) => this.connection.call('deleteModels', { ids }),
    fillSlot: (slot, options) => this.connection.call('fillSlot', slot, options),
  };

  papers(): Promise<readonly Paper[]> {
    return this.connection.call('papers', undefined);
  }

  /** Decodes a photo: upright, sRGB. Needs no network. */
  async load(source: PhotoSource, name = '', options?: CallOptions): Promise<PhotoHandle> {
    const args = { id: this.nextPhoto++, name, source };
    const handle = await this.connection.call('load', args, options);
    this.sources.set(handle.id, args);
    return handle;
  }

  /** Forgets a photo and everything that was found in it. */
  async release(photo: PhotoHandle): Promise<void> {
    this.sources.delete(photo.id);
    await this.connection.call('release', { photo: photo.id });
  }

  /** The decoded photo for the screen, its longer side near `maxSide`, below 1.5 times it. */
  thumbnail(photo: PhotoHandle, maxSide: number, options?: CallOptions): Promise<Pixels> {
    return this.connection.call('thumbnail', { photo: photo.id, maxSide }, options);
  }

  /** Finds the face and the head. Studio needs more of the person than Untouched, and takes longer. */
  find(photo: PhotoHandle, face: FaceChoice, track: Track['kind'], options?: CallOptions): Promise<Found> {
    return this.connection.call('find', { photo: photo.id, face, track }, options);
  }

  /** Begins what {@link find} will be asked for, if the networks are on this device; else nothing. What goes wrong it tells as find does. */
  expect(photo: PhotoHandle, face: FaceChoice, track: Track['kind'], options?: CallOptions): Promise<undefined> {
    return this.connection.call('expect', { photo: photo.id, face, track }, options);
  }

  /** The rectangle for a document; milliseconds, once the face was found. */
  frame(request: PortraitRequest, options?: CallOptions): Promise<Framing> {
    return this.connection.call('frame', request, options);
  }

  /** The portrait's pixels, as they will be encoded. */
  preview(request: PortraitRequest, options?: CallOptions): Promise<Preview> {
    return this.connection.call('preview', request, options);
  }

  /** The cut-out and how far it can be trusted; Studio only. */
  matte(request: PortraitRequest, options?: CallOptions): Promise<Result<'matte'>> {
    return this.connection.call('matte', request, options);
  }

  check(request: PortraitRequest, options?: CallOptions): Promise<CheckReport> {
    return this.connection.call('check', request, options);
  }

  /** The file for the document, and its receipt. */
  make(request: PortraitRequest, options?: CallOptions): Promise<Made> {
    return this.connection.call('make', request, options);
  }

  planSheet(sheet: Args<'planSheet'>, options?: CallOptions): Promise<SheetPlan> {
    return this.connection.call('planSheet', sheet, options);
  }

  makeSheet(sheet: SheetRequest, format: SheetFormat, dpi: number, options?: CallOptions): Promise<SheetFile> {
    return this.connection.call('makeSheet', { sheet, format, dpi }, options);
  }

  verify(args: Args<'verify'>, options?: CallOptions): Promise<Verification> {
    return this.connection.call('verify', args, options);
  }

  /** The tools that need no document. */
  tool<M extends ToolName>(name: M, args: Args<M>, options?: CallOptions): Promise<Result<M>> {
    return this.connection.call(name, args, options);
  }

  close(): void {
    this.connection.close();
  }

  private reload(): void {
    for (const args of this.sources.values()) {
      // Whoever uses the photo is told if this fails; nobody waits for it here.
      this.connection.call('load', args).catch(() => undefined);
    }
  }
}

export type ToolName = keyof Pick<Methods, 'resize' | 'crop' | 'encode' | 'cutOut' | 'signature' | 'metadata' | 'clean'>;

function startWorker(): WorkerLike {
  return new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'likeness-engine' });
}
