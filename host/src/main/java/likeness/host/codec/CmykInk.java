// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import likeness.decode.JpegFacts;

/**
 * Brings a JPEG's four components to ink, 255 for full; sources: T.871 for YCC, Adobe's technical
 * note 5116 for the inversion.
 */
final class CmykInk {
  private static final int BITS = 16;
  private static final int HALF = 1 << BITS - 1;

  private CmykInk() {}

  /** Works in place. */
  static void normalise(byte[] samples, JpegFacts facts) {
    if (facts.model() == JpegFacts.Model.YCCK) {
      toCmyk(samples);
    }
    if (facts.inverted()) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (byte) ~samples[i];
      }
    }
  }

  /** What libjpeg does: YCC to RGB, and C, M, Y are 255 less that; K stays. */
  private static void toCmyk(byte[] samples) {
    for (int i = 0; i < samples.length; i += 4) {
      int y = (samples[i] & 255) << BITS;
      int cb = (samples[i + 1] & 255) - 128;
      int cr = (samples[i + 2] & 255) - 128;
      samples[i] = complement(y + 91881 * cr);
      samples[i + 1] = complement(y - 22554 * cb - 46802 * cr);
      samples[i + 2] = complement(y + 116130 * cb);
    }
  }

  private static byte complement(int fixed) {
    return (byte) (255 - Math.min(Math.max(fixed + HALF >> BITS, 0), 255));
  }
}
