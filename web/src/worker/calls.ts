// SPDX-License-Identifier: Apache-2.0
import { BrowserEngine, type BrowserPhoto, Library } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import type { Args, Method, Result } from '../bridge/methods';
import type { Backdrop, FaceChoice, Framing, PortraitRequest, Track } from '../bridge/vocabulary';
import type { ModelFiles } from '../models/files';
import { sha256Hex } from '../models/hash';
import type { Slot } from '../models/slot';
import type { Codecs } from './codecs';
import { breathe, type CallContext } from './context';
import { explained } from './errors';
import { pixels, unsigned } from './arrays';
import type { WorkerHost } from './host';
import { Photos } from './photos';
import { reportOf } from './report';
import { shown, toolCalls } from './tools';

/** The networks that every photo needs. */
const BASE = ['face_detection_short_range', 'face_landmark', 'selfie_segmentation'];

export type Calls = { [M in Method]: (args: Args<M>, context: CallContext) => Promise<Result<M>> };

/**
 * Everything the worker does, by the names of the bridge.
 *
 * @param slotManifest of the network that is in the slot already
 */
export function calls(
  rules: Readonly<Record<string, string>>,
  host: WorkerHost,
  codecs: Codecs,
  models: ModelFiles,
  slot: Slot,
  slotManifest: string | undefined,
): Calls {
  const library = new Library({ text: (path) => rules[path] ?? null });
  const engine = new BrowserEngine(host, library);
  const photos = new Photos(engine, codecs);
  engine.useSlot(slotManifest ?? null);

  const load = async (ids: readonly string[], context: CallContext) => {
    for (const [index, id] of ids.entries()) {
      await models.load(id, context.signal, (received, total) =>
        context.progress({ stage: 'fetch', fraction: (index + received / total) / ids.length }),
      );
    }
  };

  /** Runs what may ask for a network that is not loaded, and loads it then. */
  const withNetworks = async <T>(context: CallContext, act: () => T): Promise<T> => {
    await load(BASE.filter((id) => models.get(id) === undefined), context);
    try {
      for (;;) {
        host.missing = host.awaited = undefined;
        try {
          await breathe(context.signal);
          return act();
        } catch (error) {
          if (host.missing !== undefined) {
            await load([host.missing], context);
          } else if (host.awaited !== undefined) {
            await slot.run(host.awaited);
          } else {
            throw error;
          }
        }
      }
    } finally {
      host.awaited = undefined;
      slot.forgetRuns();
    }
  };

  /** Looks for the person; Studio will want the second worker. */
  const look = (photo: BrowserPhoto, face: FaceChoice, track: Track['kind'], context: CallContext): Promise<void> => {
    const studio = track === 'studio';
    if (studio) {
      host.second?.start();
    }
    return withNetworks(context, () => engine.look(photo, JSON.stringify(face), studio));
  };

  /** Finds the person first, with progress, so that what follows is quick. */
  const found = async (request: PortraitRequest, context: CallContext): Promise<BrowserPhoto> => {
    const { photo } = photos.get(request.photo);
    context.progress({ stage: 'find' });
    await look(photo, request.face ?? { kind: 'only' }, request.track.kind, context);
    await breathe(context.signal);
    return photo;
  };

  const listed = async () => {
    const own = slot.info();
    return [...(await models.list()), ...(own === undefined ? [] : [own])];
  };

  const admitted = (manifest: string, bytes: number, sha256: string, accepted: boolean): string => {
    try {
      return engine.slotManifest(manifest, bytes, sha256, accepted);
    } catch (error) {
      const { detail } = explained(error, codecs);
      throw new EngineError('SLOT_REFUSED', detail, { reason: detail });
    }
  };

  const backdrop = (request: PortraitRequest): BrowserPhoto | null =>
    request.track.kind === 'studio' ? pictureOf(request.track.backdrop) : null;
  const pictureOf = (wanted: Backdrop): BrowserPhoto | null =>
    wanted.kind === 'picture' ? photos.get(wanted.photo).photo : null;

  return {
    open: async () => {
      // The search's index is made while the person reads the page, so that the first letter finds it.
      setTimeout(() => library.search('passport', 1));
      return JSON.parse(library.facts) as Result<'open'>;
    },
    search: async ({ query, limit }) => JSON.parse(library.search(query, limit)) as Result<'search'>,
    document: async ({ id }) => JSON.parse(library.details(id)) as Result<'document'>,
    addCustom: async ({ text }) => JSON.parse(library.addCustom(text)) as Result<'addCustom'>,
    papers: async () => JSON.parse(library.papers()) as Result<'papers'>,

    load: async ({ id, name, source }, context) => {
      context.progress({ stage: 'decode' });
      return photos.load(id, name, source);
    },
    release: async ({ photo }) => {
      photos.release(photo);
      return undefined;
    },
    thumbnail: async ({ photo, maxSide }) => pixels(photos.get(photo).photo.thumbnail(maxSide)),

    expect: async ({ photo, face, track }, context) => {
      const states = new Map((await models.list()).map(({ id, state }) => [id, state]));
      if (BASE.every((id) => models.get(id) !== undefined || states.get(id) === 'kept')) {
        await look(photos.get(photo).photo, face, track, context);
      }
      return undefined;
    },

    find: async ({ photo, face, track }, context) => {
      const held = photos.get(photo).photo;
      const text = JSON.stringify(face);
      context.progress({ stage: 'find' });
      const answer = await withNetworks(context, () => engine.find(held, text, track === 'studio'));
      const facts = JSON.parse(answer) as Omit<Result<'find'>, 'photo'>;
      return { ...facts, photo, face: { ...facts.face, mesh: held.mesh(text, track === 'studio') } };
    },
    frame: async (request, context) => {
      const photo = await found(request, context);
      return JSON.parse(engine.frame(photo, wishOf(request))) as Framing;
    },
    preview: async (request, context) => {
      const photo = await found(request, context);
      context.progress({ stage: 'compose' });
      const preview = engine.preview(photo, wishOf(request), backdrop(request));
      return { framing: JSON.parse(preview.framing) as Framing, pixels: pixels(preview.picture) };
    },
    make: async (request, context) => {
      const times: Record<string, number> = {};
      const start = performance.now();
      const photo = await found(request, context);
      times['find'] = performance.now() - start;
      context.progress({ stage: 'compose' });
      const made = engine.make(photo, wishOf(request), backdrop(request));
      times['make'] = performance.now() - start - times['find'];
      const bytes = unsigned(made.bytes);
      const receipt = made.receipt(await photos.get(request.photo).sha256(), await sha256Hex(bytes));
      const framing = JSON.parse(made.framing) as Framing;
      const extension = made.extension === 'png' ? 'png' : 'jpg';
      const mimeType = extension === 'png' ? 'image/png' : 'image/jpeg';
      return { bytes, extension, mimeType, receipt, framing, pixels: pixels(made.picture), times };
    },

    matte: async (request, context) => {
      const photo = await found(request, context);
      context.progress({ stage: 'compose' });
      const preview = engine.preview(photo, wishOf(request), backdrop(request));
      const { alpha, trust } = preview;
      if (alpha === null || trust === null) {
        throw new EngineError('BAD_REQUEST', 'track: expected studio, where there is a cut-out');
      }
      return { framing: JSON.parse(preview.framing) as Framing, alpha: unsigned(alpha), trust: unsigned(trust) };
    },
    check: async (request, context) => {
      const { photo, bytes } = photos.get(request.photo);
      const file = new Int8Array(bytes?.buffer ?? new ArrayBuffer(0));
      context.progress({ stage: 'check' });
      return reportOf(await withNetworks(context, () => engine.report(photo, file, wishOf(request), today())));
    },
    cutOut: async ({ photo, face, colour, encoding }, context) => {
      const held = photos.get(photo).photo;
      context.progress({ stage: 'find' });
      const whom = JSON.stringify(face);
      return shown(await withNetworks(context, () => engine.cutOut(held, whom, colour ?? null, JSON.stringify(encoding))));
    },
    ...toolCalls(host, library, photos),

    models: () => listed(),
    fetchModels: async ({ ids }, context) => {
      await load(ids.length === 0 ? BASE : ids, context);
      return listed();
    },
    deleteModels: async ({ ids }) => {
      for (const id of ids.length === 0 ? models.ids() : ids.filter((wanted) => wanted !== slot.id)) {
        await models.forget(id);
      }
      if (slot.id !== undefined && (ids.length === 0 || ids.includes(slot.id))) {
        await slot.clear();
        engine.useSlot(null);
      }
      return listed();
    },
    fillSlot: async ({ manifest, file, accepted }, context) => {
      context.progress({ stage: 'check' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const confirmed = admitted(manifest, bytes.length, await sha256Hex(bytes), accepted);
      await breathe(context.signal);
      await slot.put(bytes, confirmed);
      engine.useSlot(confirmed);
      return listed();
    },
  };
}

/** A portrait's request in the engine's words. */
function wishOf({ strokes = [], ...request }: PortraitRequest): string {
  const { track } = request;
  const drawn = strokes.map(({ kind, radiusPx, points }) => ({
    mode: kind === 'person' ? 'keep' : 'remove',
    radius: radiusPx,
    points: points.map(({ x, y }) => [x, y]),
  }));
  return JSON.stringify({ ...request, track: track.kind === 'studio' ? { ...track, strokes: drawn } : track });
}

/** The day where the person is, as yyyy-mm-dd. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
