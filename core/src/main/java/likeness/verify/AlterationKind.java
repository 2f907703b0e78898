// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/** What may have been done to a picture beyond cropping, scaling and encoding. */
public enum AlterationKind {
  BACKGROUND_REPLACED,
  SKIN_SMOOTHED,
  DENOISED,
  SHARPENED,
  TONE_CHANGED,
  WHITE_BALANCE_CHANGED,
  FACE_WARPED,
  MIRRORED,
  STRETCHED,
  PAINTED_LOCALLY,
  CONTENT_FROM_ELSEWHERE
}
