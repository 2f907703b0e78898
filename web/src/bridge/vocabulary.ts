// SPDX-License-Identifier: Apache-2.0
// The words that page and engine share. Plain data: everything here can be kept in a store and sent between threads.
// Points and lengths are in pixels of the upright photo, x to the right, y down, the first pixel's centre at (0.5, 0.5).

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A photo that the engine holds; its pixels stay in the worker until {@link Engine.release}. */
export interface PhotoHandle {
  readonly id: number;
  readonly name: string;
  /** Of the upright picture. */
  readonly size: Size;
  readonly format: PhotoFormat;
  /** Of the file; 0 for pixels that came from a camera. */
  readonly bytes: number;
  readonly warnings: readonly DecodeWarning[];
  /** What EXIF says that matters here. */
  readonly exif: { readonly orientation: number; readonly takenAt?: string };
  readonly profile: boolean;
}

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'bmp' | 'gif' | 'heic' | 'avif' | 'pixels';

export type DecodeWarning =
  | 'alpha_over_white'
  | 'first_frame_only'
  | 'broken_exif'
  | 'broken_profile'
  | 'cmyk_without_profile'
  | 'missing_end'
  /** Decoded by the browser, whose pixels may differ from the command line's in the last bits. */
  | 'browser_decoder';

export type FaceChoice =
  | { readonly kind: 'only' }
  | { readonly kind: 'largest' }
  /** Counted from the left, from 1. */
  | { readonly kind: 'nth'; readonly place: number };

/** Colours are #rrggbb in sRGB. */
export type Backdrop =
  | { readonly kind: 'plain'; readonly colour: string }
  /** Towards `to`, which lies up at 0 degrees and to the right at 90. */
  | { readonly kind: 'linear'; readonly from: string; readonly to: string; readonly angleDeg: number }
  | { readonly kind: 'radial'; readonly middle: string; readonly corner: string }
  | { readonly kind: 'picture'; readonly photo: number };

export type Track =
  | { readonly kind: 'untouched' }
  /** `acknowledgement` is what the person accepted; needed where the document does not allow Studio. */
  | { readonly kind: 'studio'; readonly backdrop: Backdrop; readonly acknowledgement?: string };

/** The head's measures as found, or as a person moved them. */
export interface Head {
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly chin: Point;
  /** The top of the skull, under the hair. */
  readonly crown: Point;
  readonly hairTop: Point;
  readonly widthPx: number;
  /** Of crown to chin at 95 %, as a fraction of it. */
  readonly headHeightU95: number;
}

export interface Found {
  readonly photo: number;
  readonly faces: number;
  readonly face: {
    readonly box: Box;
    readonly score: number;
    readonly presence: number;
    /** Positive when the viewer's right eye is lower. */
    readonly rollDeg: number;
    /** Positive when the face looks to the viewer's right. */
    readonly yawDeg: number;
    /** Positive when the face looks up. */
    readonly pitchDeg: number;
    /** 468 points as x, y, x, y, … */
    readonly mesh: Float32Array;
  };
  readonly head: Head;
}

/** What a person moved. Absent members are as found, or as the solver places them. */
export interface Handles {
  readonly leftEye?: Point;
  readonly rightEye?: Point;
  readonly chin?: Point;
  readonly crown?: Point;
  readonly hairTop?: Point;
  /** Where the frame itself was put; without it the best place is found. */
  readonly frame?: FramePlace;
}

/** A turned rectangle of the document's shape. */
export interface FramePlace {
  readonly centre: Point;
  /** Of the turned rectangle, in pixels of the photo. */
  readonly heightPx: number;
  /** How far the rectangle is turned against the photo, clockwise. */
  readonly rollDeg: number;
}

export type MeasureName =
  | 'head_height'
  | 'head_width'
  | 'eye_from_bottom'
  | 'crown_to_top'
  | 'chin_to_bottom'
  | 'eye_to_chin'
  | 'inter_eye'
  | 'centre_offset';

export interface Measure {
  readonly name: MeasureName;
  /** As a fraction of the frame's height; so are `u95`, `min` and `max`. */
  readonly value: number;
  readonly u95: number;
  readonly min?: number;
  readonly max?: number;
  /** The frame's height in millimetres: value × mmPerUnit is the measure in mm. Absent if only pixels are ruled. */
  readonly mmPerUnit?: number;
  readonly met: boolean;
}

export type FramingNote =
  | 'upscaled'
  | 'extends_background'
  | 'hair_outside_rule'
  | 'hair_cut'
  | 'crowded_by_picture'
  /** The frame was put by hand and misses a rule; only then. */
  | 'rule_missed';

export interface Framing {
  readonly output: Size;
  /** Top left, top right, bottom right, bottom left of the portrait. */
  readonly corners: readonly [Point, Point, Point, Point];
  readonly place: FramePlace;
  /** x' = a·x + b·y + c, y' = d·x + e·y + f from the portrait's pixels to the photo's: [a, b, c, d, e, f]. */
  readonly outputToSource: readonly [number, number, number, number, number, number];
  readonly rollDeg: number;
  readonly dpi: number;
  readonly measures: readonly Measure[];
  readonly notes: readonly FramingNote[];
}

/** Everything that decides what a portrait looks like. */
export interface PortraitRequest {
  readonly photo: number;
  /** An id of the rule book, or a custom document that was added with {@link Documents.addCustom}. */
  readonly document: string;
  readonly track: Track;
  readonly face?: FaceChoice;
  readonly handles?: Handles;
  /** Absent for an adult. */
  readonly ageYears?: number;
  /** Brush strokes on the matte, in the order in which they were made; Studio only. */
  readonly strokes?: readonly Stroke[];
}

/** One stroke of the brush that tells the matte what belongs to the person. */
export interface Stroke {
  readonly kind: 'person' | 'background';
  readonly radiusPx: number;
  readonly points: readonly Point[];
}

/** Pixels as the page paints them: 4 bytes a pixel, red, green, blue, alpha. */
export interface Pixels {
  readonly size: Size;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimeType: 'image/jpeg' | 'image/png';
  readonly extension: 'jpg' | 'png';
  /** JSON, indented; to be saved as it is. */
  readonly receipt: string;
  readonly framing: Framing;
  readonly pixels: Pixels;
  /** Milliseconds by stage. */
  readonly times: Readonly<Record<string, number>>;
}

/** The findings of the checks; see core's likeness.check for the names. */
export interface CheckReport {
  readonly verdict: string;
  readonly findings: readonly Finding[];
  /** The same as JSON text, to be saved. */
  readonly text: string;
}

export interface Finding {
  readonly check: string;
  /** The check's name. */
  readonly name: FindingMessage;
  readonly outcome: 'met' | 'failed' | 'not_assessed' | 'warning';
  readonly value?: number;
  readonly u95?: number;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Comparable with ISO/IEC 29794-5, 0 to 100. */
  readonly quality?: number;
  /** Whether it is held against the photo, or only advice. */
  readonly weight: 'rule' | 'advice';
  readonly message: FindingMessage;
  /** What can be done about it. */
  readonly remedy?: FindingMessage;
  /** What states the limit, in its own words; absent for a limit of ours, and where no text was found. */
  readonly source?: string;
  /** Why there is no source. */
  readonly unsourced?: 'own' | 'no_text';
  /** In pixels of the upright photo. */
  readonly regions: readonly Box[];
}

/** A text by its key among the reports' texts, with what stands in its places. */
export interface FindingMessage {
  readonly key: string;
  readonly args: Readonly<Record<string, string>>;
}
