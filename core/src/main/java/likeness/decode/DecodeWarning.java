// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

/** What was odd about a photo that could be decoded all the same. */
public enum DecodeWarning {
  /** The picture was partly transparent and has been laid over white. */
  ALPHA_OVER_WHITE,
  /** The file holds several frames; the first was taken. */
  FIRST_FRAME_ONLY,
  /** The EXIF block contradicts itself; what could not be read is as if absent. */
  BROKEN_EXIF,
  /**
   * The colour profile cannot be used; the samples were taken for sRGB, or for plain ink in CMYK.
   */
  BROKEN_PROFILE,
  /** CMYK without a profile: the colours are an estimate. */
  CMYK_WITHOUT_PROFILE,
  /** The mark of the picture's end is missing, though all of its pixels are there. */
  MISSING_END,
  /**
   * The pixels are the browser's own reading of the file, whose colours may differ in the last bits
   * from what the command line reads.
   */
  BROWSER_DECODER
}
