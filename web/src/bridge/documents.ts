// SPDX-License-Identifier: Apache-2.0
// The rule book as the page shows it.
import type { Size } from './vocabulary';

export interface DocumentSummary {
  readonly id: string;
  /** ISO 3166-1 alpha-2, EU for the Schengen group, ZZ for none. */
  readonly country: string;
  readonly countryName: string;
  readonly type: string;
  readonly status: string;
  /** English first. */
  readonly names: readonly string[];
  readonly printMm?: { readonly width: number; readonly height: number };
  readonly pixels?: Size;
  readonly appliesTo: readonly string[];
}

export type Permission = 'allowed' | 'forbidden' | 'unknown';

export interface Ruling {
  readonly permission: Permission;
  /** A field of the row, or a reason of ours. */
  readonly basis: string;
}

export interface EditPolicy {
  readonly crop: Ruling;
  readonly rotate: Ruling;
  readonly scale: Ruling;
  readonly tone: Ruling;
  readonly background: Ruling;
  readonly retouch: Ruling;
  readonly mirror: Ruling;
  readonly studioAllowed: boolean;
}

export interface OutputFacts {
  readonly size: Size;
  /** The part of the picture that the measures are fractions of, in its pixels. */
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly frameHeightMm?: number;
  readonly dpi: number;
  readonly format: 'jpeg' | 'png';
  readonly minBytes: number;
  /** Absent when unlimited. */
  readonly maxBytes?: number;
  readonly greyscale: boolean;
}

/** A figure or rule for people to read. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly evidence?: string;
}

export interface DocumentDetails {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  /** By language tag. */
  readonly localNames: Readonly<Record<string, string>>;
  readonly type: string;
  readonly status: string;
  /** What may be said of a photo that keeps to the row. */
  readonly standing: string;
  readonly policy: EditPolicy;
  /** Absent when no file can be made; then `noOutput` says why. */
  readonly output?: OutputFacts;
  readonly noOutput?: string;
  readonly printMm?: { readonly width: number; readonly height: number };
  readonly prints?: number;
  readonly notes?: string;
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly lastChecked: string;
  readonly grade: string;
  /** Colours that the document wants behind the person, the preferred one first, as #rrggbb where known. */
  readonly backgrounds: readonly { readonly name: string; readonly hex?: string }[];
}

export interface Source {
  readonly url: string;
  readonly title?: string;
  readonly checked?: string;
}

export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly localNames: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly widthMm: number;
  readonly heightMm: number;
}
