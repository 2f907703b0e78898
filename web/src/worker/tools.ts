// SPDX-License-Identifier: Apache-2.0
// The calls that need no document and no network.
import { BrowserSheets, BrowserTools, BrowserVerifier, type Library, type ToolFile } from '../../generated/engine';
import { EngineError } from '../bridge/errors';
import type { Args } from '../bridge/methods';
import type { EncodedFile, SheetFile, SheetPlan, SheetRequest, Verification } from '../bridge/tools';
import type { Pixels } from '../bridge/vocabulary';
import { sha256Hex } from '../models/hash';
import { pixels, unsigned } from './arrays';
import type { Calls } from './calls';
import type { WorkerHost } from './host';
import { cleaned } from './metadata/clean';
import { metadataOf } from './metadata/read';
import type { Photos } from './photos';
import { sheetPdf } from './sheetPdf';

type ToolCalls = Pick<
  Calls,
  'planSheet' | 'makeSheet' | 'verify' | 'resize' | 'crop' | 'encode' | 'signature' | 'metadata' | 'clean'
>;

export function toolCalls(host: WorkerHost, library: Library, photos: Photos): ToolCalls {
  const tools = new BrowserTools(host);
  const photo = (id: number) => photos.get(id).photo;

  return {
    resize: async (args) =>
      encoded(tools.resize(photo(args.photo), args.size.width, args.size.height, JSON.stringify(args.encoding))),
    crop: async (args) => {
      const { width, height } = args.size ?? rounded(args.box);
      const box = JSON.stringify({ ...args.box, rollDeg: args.rollDeg ?? 0 });
      return encoded(tools.crop(photo(args.photo), box, width, height, JSON.stringify(args.encoding)));
    },
    encode: async (args) => encoded(tools.encode(photo(args.photo), JSON.stringify(args.encoding))),
    signature: async (args) => {
      const { width, height } = args.size ?? { width: 0, height: 0 };
      const encoding = JSON.stringify(args.encoding);
      return shown(tools.signature(photo(args.photo), width, height, args.transparent, encoding));
    },
    planSheet: async (sheet) => {
      return JSON.parse(new BrowserSheets(host, library).plan(JSON.stringify(sheet))) as SheetPlan;
    },
    makeSheet: async ({ sheet, format, dpi }, context) => {
      context.progress({ stage: 'sheet' });
      return makeSheet(host, library, photos, { sheet, format, dpi });
    },
    verify: async ({ original, output, receipt }, context) => {
      context.progress({ stage: 'decode' });
      const before = await photos.once(original);
      const after = await photos.once(output);
      context.progress({ stage: 'verify' });
      const hashes = [await sha256Hex(before.bytes), await sha256Hex(after.bytes)] as const;
      const found = new BrowserVerifier(host, before.photo, after.photo, receipt ?? null, ...hashes);
      const text = found.answer();
      const answer = JSON.parse(text) as Omit<Verification, 'text' | 'heatMap'>;
      const heat = found.heatMap;
      return { ...answer, text, ...(heat === null ? {} : { heatMap: pixels(heat) }) };
    },
    metadata: async ({ file }) => metadataOf(new Uint8Array(await file.arrayBuffer())),
    clean: async ({ file }) => cleaned(new Uint8Array(await file.arrayBuffer())),
  };
}

async function makeSheet(
  host: WorkerHost,
  library: Library,
  photos: Photos,
  { sheet, format, dpi }: Args<'makeSheet'>,
): Promise<SheetFile> {
  const sheets = new BrowserSheets(host, library);
  const text = JSON.stringify(withoutPictures(sheet));
  const plan = JSON.parse(sheets.plan(text)) as SheetPlan;
  if (format === 'pdf') {
    const bytes = sheetPdf(plan, await Promise.all(sheet.items.map((item) => jpegOf(item.picture, photos))));
    return { plan, bytes, mimeType: 'application/pdf' };
  }
  for (const item of sheet.items) {
    sheets.add((await photos.once(new Blob([item.picture]))).photo);
  }
  const file = sheets.render(text, dpi, JSON.stringify({ format, dpi }));
  return { plan, bytes: unsigned(file.bytes), mimeType: file.png ? 'image/png' : 'image/jpeg' };
}

function withoutPictures(sheet: SheetRequest): unknown {
  const items = sheet.items.map(({ label, widthMm, heightMm, copies }) => ({
    label,
    widthMm,
    heightMm,
    ...(copies === undefined ? {} : { copies }),
  }));
  return { ...sheet, items };
}

/** A PDF holds a JPEG as it is. */
async function jpegOf(picture: Uint8Array<ArrayBuffer>, photos: Photos) {
  const { photo } = await photos.once(new Blob([picture]));
  const { size, format } = JSON.parse(photo.facts()) as { size: { width: number; height: number }; format: string };
  if (format !== 'jpeg') {
    throw new EngineError('BAD_REQUEST', `picture: expected JPEG for a PDF, got ${format}`);
  }
  return { ...size, bytes: picture };
}

function rounded(box: { width: number; height: number }): { width: number; height: number } {
  return { width: Math.max(1, Math.round(box.width)), height: Math.max(1, Math.round(box.height)) };
}

function encoded(file: ToolFile): EncodedFile {
  const { width, height } = file.picture;
  const kind = file.png
    ? ({ mimeType: 'image/png', extension: 'png' } as const)
    : ({ mimeType: 'image/jpeg', extension: 'jpg', quality: file.quality } as const);
  return { bytes: unsigned(file.bytes), size: { width, height }, ...kind };
}

export function shown(file: ToolFile): EncodedFile & { pixels: Pixels } {
  return { ...encoded(file), pixels: pixels(file.picture) };
}
