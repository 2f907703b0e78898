// SPDX-License-Identifier: Apache-2.0

/** Why the photo cannot serve; as likeness.portrait.PhotoRejected.Code, in its words. */
export type RejectionCode =
  | 'UNKNOWN_FORMAT'
  | 'DAMAGED'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_PIXELS'
  | 'DECODER_MISSING'
  | 'NO_FACE'
  | 'SEVERAL_FACES'
  | 'NO_SUCH_FACE'
  | 'FACE_TOO_SMALL'
  | 'FACE_TURNED_AWAY'
  | 'FRAME_LEAVES_PICTURE'
  | 'INFEASIBLE'
  | 'FILE_SIZE_INFEASIBLE';

/** What went wrong outside the photo. */
export type FailureCode =
  /** An argument that cannot be; a fault of the page. */
  | 'BAD_REQUEST'
  /** A network could not be fetched; `arguments.model` names it. */
  | 'MODEL_UNREACHABLE'
  /** A network came, but with another SHA-256 than its card's. */
  | 'MODEL_CORRUPT'
  /** A network for the slot is not what its manifest says, or cannot be run; `arguments.reason` says why. */
  | 'SLOT_REFUSED'
  /** The engine's own files could not be loaded. */
  | 'ENGINE_UNREACHABLE'
  /** The browser cannot decode this format, and the extra decoder could not be loaded. */
  | 'DECODER_UNREACHABLE'
  /** No signature was found on the paper. */
  | 'NO_INK'
  /** Memory ran out. */
  | 'OUT_OF_MEMORY'
  /** A part that is not built yet. */
  | 'NOT_AVAILABLE'
  /** A fault in the engine. */
  | 'INTERNAL';

export type ErrorCode = RejectionCode | FailureCode;

/** Everything that the engine refuses or fails at. Cancelling is none: it rejects with the signal's reason. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: ErrorCode,
    /** For developers, without names or coordinates. */
    detail: string,
    /** Figures for the message to people, by name. */
    readonly args: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}
