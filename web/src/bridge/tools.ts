// SPDX-License-Identifier: Apache-2.0
// What the tools ask of the engine beside portraits.
import type { Box, Pixels, Point, Size } from './vocabulary';

export interface SheetItem {
  readonly label: string;
  /** The picture's file: JPEG or PNG, as {@link Engine.make} gives it. */
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Absent: as many as fit. */
  readonly copies?: number;
}

export interface SheetRequest {
  readonly items: readonly SheetItem[];
  /** An id or name of the rule book, or a size. */
  readonly paper: string | { readonly widthMm: number; readonly heightMm: number };
  readonly marginMm: number;
  readonly gapMm: number;
  /** How far the gap may shrink to fit more copies; absent: not at all. */
  readonly leastGapMm?: number;
  readonly gapPolicy: 'keep' | 'shrink' | 'shrink_or_share';
  readonly cut: 'marks_in_gaps' | 'shared_lines' | 'none';
  /** One plain grid; blocks that a trimmer can cut apart; or whatever holds the most. */
  readonly arrangement: 'grid' | 'trimmer' | 'most';
  readonly ruler: 'none' | 'if_room' | 'always';
}

export interface SheetLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface SheetPlan {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly gapMm: number;
  readonly placements: readonly {
    readonly item: number;
    readonly xMm: number;
    readonly yMm: number;
    readonly widthMm: number;
    readonly heightMm: number;
    readonly turned: boolean;
  }[];
  /** Cut marks and cut lines, in millimetres. */
  readonly marks: readonly SheetLine[];
  /** The strokes of the ruler, in millimetres; empty when there is none. */
  readonly ruler: readonly SheetLine[];
  /** For each item, how many wanted copies found no room. */
  readonly missing: readonly number[];
}

export type SheetFormat = 'png' | 'jpeg' | 'pdf';

export interface SheetFile {
  readonly plan: SheetPlan;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimeType: 'image/png' | 'image/jpeg' | 'application/pdf';
}

export type Verdict = 'untouched' | 'altered' | 'cannot_tell';

export interface Verification {
  readonly verdict: Verdict;
  /** Where the output lies in the original; absent when it was not found. */
  readonly alignment?: {
    readonly corners: readonly Point[];
    readonly rotationDeg: number;
    readonly scale: number;
    readonly mirrored: boolean;
  };
  readonly found: readonly { readonly kind: string; readonly where: Box; readonly strength: number; readonly measured: string }[];
  readonly reason?: string;
  /** Present where there was a receipt. */
  readonly receipt?: {
    /** Where it says other than the files, each a field of the receipt, a colon, and what is the case. */
    readonly disagreements: readonly string[];
    /** Kinds of change to the pixels that it owns up to. */
    readonly declares: readonly string[];
  };
  /** Of the output's size, white where it surely differs. */
  readonly heatMap?: Pixels;
  readonly text: string;
}

/** How a picture is written. */
export type Encoding =
  | { readonly format: 'png'; readonly dpi?: number }
  /** At the best quality within the window; without one, at `quality` (1 to 100). */
  | {
      readonly format: 'jpeg';
      readonly dpi?: number;
      readonly quality?: number;
      readonly minBytes?: number;
      readonly maxBytes?: number;
      readonly greyscale?: boolean;
    };

export interface EncodedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimeType: 'image/jpeg' | 'image/png';
  readonly extension: 'jpg' | 'png';
  readonly size: Size;
  /** The encoder's quality, for JPEG. */
  readonly quality?: number;
}

/** One thing that a file carries beside its pixels. */
export interface MetadataEntry {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** Whether it can tell who, where or with what device. */
  readonly personal: boolean;
}

/** What a signature scan becomes: dark ink on white, or on nothing. */
export interface SignatureRequest {
  readonly photo: number;
  /** Absent: round the ink. */
  readonly crop?: Box;
  readonly size?: Size;
  readonly transparent: boolean;
  readonly encoding: Encoding;
}

/** A network's file. */
export interface ModelInfo {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  readonly source: string;
  readonly attribution: string;
  /** Where it is now: not here, in this page's memory alone, or kept by the browser. */
  readonly state: 'absent' | 'memory' | 'kept';
  /** Whether it is the person's own, in the slot for cut-outs. */
  readonly slot?: true;
}
