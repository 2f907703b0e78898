// SPDX-License-Identifier: Apache-2.0
// What the worker does, as a table: the page's calls and the worker's answers are typed by it.
import type { DocumentDetails, DocumentSummary, Paper } from './documents';
import type {
  EncodedFile,
  Encoding,
  MetadataEntry,
  ModelInfo,
  SheetFile,
  SheetFormat,
  SheetPlan,
  SheetRequest,
  SignatureRequest,
  Verification,
} from './tools';
import type {
  Box,
  CheckReport,
  FaceChoice,
  Found,
  Framing,
  Made,
  PhotoHandle,
  Pixels,
  PortraitRequest,
  Size,
  Track,
} from './vocabulary';

/** What a photo comes from: a file, or pixels of a camera or canvas. */
export type PhotoSource = Blob | Pixels;

export interface Methods {
  open: { args: undefined; result: EngineFacts };
  search: { args: { query: string; limit: number }; result: readonly DocumentSummary[] };
  document: { args: { id: string }; result: DocumentDetails };
  addCustom: { args: { text: string }; result: readonly DocumentSummary[] };
  papers: { args: undefined; result: readonly Paper[] };

  load: { args: { id: number; name: string; source: PhotoSource }; result: PhotoHandle };
  release: { args: { photo: number }; result: undefined };
  thumbnail: { args: { photo: number; maxSide: number }; result: Pixels };

  find: { args: { photo: number; face: FaceChoice; track: Track['kind'] }; result: Found };
  expect: { args: { photo: number; face: FaceChoice; track: Track['kind'] }; result: undefined };
  frame: { args: PortraitRequest; result: Framing };
  preview: { args: PortraitRequest; result: Preview };
  matte: { args: PortraitRequest; result: MattePicture };
  check: { args: PortraitRequest; result: CheckReport };
  make: { args: PortraitRequest; result: Made };

  planSheet: { args: Omit<SheetRequest, 'items'> & { items: readonly SheetSlot[] }; result: SheetPlan };
  makeSheet: { args: { sheet: SheetRequest; format: SheetFormat; dpi: number }; result: SheetFile };

  verify: { args: { original: Blob; output: Blob; receipt?: string }; result: Verification };

  resize: { args: { photo: number; size: Size; encoding: Encoding }; result: EncodedFile };
  crop: { args: CropRequest; result: EncodedFile };
  encode: { args: { photo: number; encoding: Encoding }; result: EncodedFile };
  cutOut: { args: CutOutRequest; result: EncodedFile & { pixels: Pixels } };
  signature: { args: SignatureRequest; result: EncodedFile & { pixels: Pixels } };
  metadata: { args: { file: Blob }; result: readonly MetadataEntry[] };
  clean: { args: { file: Blob }; result: CleanedFile };

  models: { args: undefined; result: readonly ModelInfo[] };
  fetchModels: { args: { ids: readonly string[] }; result: readonly ModelInfo[] };
  deleteModels: { args: { ids: readonly string[] }; result: readonly ModelInfo[] };
  fillSlot: { args: { manifest: string; file: Blob; accepted: boolean }; result: readonly ModelInfo[] };
}

export interface EngineFacts {
  readonly version: string;
  readonly dataVersion: string;
  readonly documents: number;
}

/** A portrait before it is encoded. */
export interface Preview {
  readonly framing: Framing;
  readonly pixels: Pixels;
}

/** The cut-out of a Studio portrait, at the portrait's size. */
export interface MattePicture {
  readonly framing: Framing;
  /** Alpha, 0 to 255, a byte a pixel. */
  readonly alpha: Uint8Array<ArrayBuffer>;
  /** How far alpha can be trusted, 0 to 255, a byte a pixel; absent until the engine tells it. */
  readonly trust?: Uint8Array<ArrayBuffer>;
}

/** A size on a sheet, of which no picture is needed to plan. */
export interface SheetSlot {
  readonly label: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly copies?: number;
}

export interface CropRequest {
  readonly photo: number;
  /** In pixels of the photo. */
  readonly box: Box;
  /** Turns the box clockwise about its centre. */
  readonly rollDeg?: number;
  /** Absent: the box's own pixels. */
  readonly size?: Size;
  readonly encoding: Encoding;
}

export interface CutOutRequest {
  readonly photo: number;
  readonly face: FaceChoice;
  /** `#rrggbb` behind the person; absent: transparent, which needs PNG. */
  readonly colour?: string;
  readonly encoding: Encoding;
}

export interface CleanedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimeType: string;
  readonly removed: readonly MetadataEntry[];
}

export type Method = keyof Methods;
export type Args<M extends Method> = Methods[M]['args'];
export type Result<M extends Method> = Methods[M]['result'];
